export * from './defineControl';
export * from './iamActions';
export * from './remediationLinks';
