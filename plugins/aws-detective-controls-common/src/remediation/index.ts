export * from './fillRemediation';
