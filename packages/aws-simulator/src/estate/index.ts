export * from './Estate';
export { generateEstate } from './generateEstate';
export type { GenerateEstateOptions } from './generateEstate';
export { loadEstate } from './loadEstate';
export { EstateError, validateEstate } from './validateEstate';
