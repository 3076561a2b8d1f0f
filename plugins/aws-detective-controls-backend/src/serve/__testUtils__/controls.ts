export * from '../../model/__testUtils__/controls';
