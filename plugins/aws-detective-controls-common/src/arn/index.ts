export * from './accountConsoleUrl';
export * from './ConsoleLinkOptions';
export * from './consoleUrl';
export * from './describeArn';
export * from './names';
export * from './partitions';
