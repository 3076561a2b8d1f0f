export * from './PluginConfig';
export { accountsHint, readPluginConfig } from './readPluginConfig';
