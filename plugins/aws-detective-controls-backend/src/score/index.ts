export type { ExportedHolder } from './answers/exported';
export type { IndexedGap } from './answers/gaps';
export type { HeatmapPage, HeatmapPageOptions } from './answers/heatmap';
export type {
  KeysetOptions,
  KeysetPage,
  ScoreCursor,
} from './answers/KeysetPage';
export type { MissingOwner } from './answers/missingOwners';
export type { TableOptions } from './answers/table';
export * from './dueDate';
export * from './ScoreAccess';
export * from './ScoreBoard';
export * from './ScoreIndex';
export * from './ScoreIndexOptions';
export * from './select/gapFilters';
