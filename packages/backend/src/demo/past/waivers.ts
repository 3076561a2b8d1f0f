import { shiftDays } from './shiftDays';

/** What people of the demo's company asked for before anybody looks: see `catalog/`. */
export function pastWaivers(now: Date) {
  const day = (days: number) => shiftDays(now, days).toISOString();
  const undecided = {
    subject: null,
    finding: null,
    state: 'requested',
    decided_by: null,
    decided_at: null,
    decision_note: null,
    starts_at: null,
    ended_at: null,
    ended_by: null,
  };
  return [
    {
      ...undecided,
      id: '3f0e52a4-6a3c-4b1e-9c53-0d1f6c1a0001',
      entity_ref: 'component:default/checkout-web',
      control_id: 'clb-access-logs-enabled',
      reason:
        'The classic balancer is retired with the old till next month; nothing but its health check calls it.',
      state: 'approved',
      requested_by: 'user:default/tomas.lind',
      requested_at: day(-22),
      decided_by: 'user:default/ruth.vance',
      decided_at: day(-21),
      decision_note: 'Until the old till is gone, not longer.',
      starts_at: day(-21),
      ends_at: day(9),
    },
    {
      ...undecided,
      id: '3f0e52a4-6a3c-4b1e-9c53-0d1f6c1a0002',
      entity_ref: 'component:default/query-gateway',
      control_id: 'resource-recommended-alarms',
      reason:
        'We move to a managed gateway, which has alarms of its own, by the end of the quarter.',
      requested_by: 'user:default/haruka.mori',
      requested_at: day(-1),
      ends_at: day(45),
    },
    {
      ...undecided,
      id: '3f0e52a4-6a3c-4b1e-9c53-0d1f6c1a0003',
      entity_ref: 'component:default/order-events',
      control_id: 'resource-recommended-alarms',
      reason: 'Nobody has ever looked at these alarms.',
      state: 'refused',
      requested_by: 'user:default/dele.abara',
      requested_at: day(-12),
      decided_by: 'user:default/ruth.vance',
      decided_at: day(-11),
      decision_note: 'Then let us send them to somebody who looks.',
      ends_at: day(80),
    },
  ];
}
