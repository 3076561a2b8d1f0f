export * from './Benchmark';
export * from './createBenchmarks';
