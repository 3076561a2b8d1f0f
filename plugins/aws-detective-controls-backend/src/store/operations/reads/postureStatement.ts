import { Knex } from 'knex';
import { toStoredTime } from '../../sql/time';
import { GLOBAL_REGION } from '../../../model';
import { JudgedOptions, withJudged } from './judged';
import {
  Branch,
  COUNTS,
  DUE,
  ENTITY,
  FINDINGS,
  FIRST,
  NUMBER_COLUMNS,
  PENDING,
  RESOURCES,
  SHOWN,
  SWEPT_TARGETS,
  TAKEN,
  TARGETS,
  TEXT_COLUMNS,
  WAIVERS,
} from './postureBranches';

/**
 * One statement for everything that a posture is made of: it sees one state of
 * the database, and it costs one round trip.
 */
export function postureStatement(
  knex: Knex,
  options: JudgedOptions,
): Knex.QueryBuilder {
  const now = toStoredTime(options.now);
  const [first, ...others] = [
    { ...ENTITY, bindings: [options.entityRef] },
    COUNTS,
    DUE,
    WAIVERS,
    FIRST,
    { ...TARGETS, bindings: [now] },
    {
      ...PENDING,
      bindings: [
        options.entityRef,
        now,
        GLOBAL_REGION,
        GLOBAL_REGION,
        GLOBAL_REGION,
      ],
    },
    { ...SWEPT_TARGETS, bindings: [GLOBAL_REGION] },
    { ...SHOWN, bindings: [options.entityRef, options.entityRef] },
    { ...TAKEN, bindings: [options.entityRef, options.entityRef] },
    FINDINGS,
    RESOURCES,
  ].map(branch => toSelect(knex, branch));
  const rows = knex.raw([first, ...others].map(() => '?').join(' union all '), [
    first,
    ...others,
  ]);
  return withJudged(knex, options)
    .select('*')
    .from(knex.raw('(?) as posture', [rows]));
}

function toSelect(knex: Knex, branch: Branch): Knex.Raw {
  const { kind, text = {}, numbers = {}, from, bindings = [] } = branch;
  const columns = [
    `'${kind}' as kind`,
    ...TEXT_COLUMNS.map(
      name => `${text[name] ?? 'cast(null as text)'} as "${name}"`,
    ),
    ...NUMBER_COLUMNS.map(
      name => `${numbers[name] ?? 'cast(null as integer)'} as "${name}"`,
    ),
  ];
  return knex.raw(`select ${columns.join(', ')} ${from}`, bindings);
}
