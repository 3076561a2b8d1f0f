import {
  CURRENT_BEST_PRACTICES,
  findBestPractice,
  findCurrentBestPractice,
  findStep,
  IMPROVEMENT_PLAN,
} from '.';

const steps = IMPROVEMENT_PLAN.bestPractices.flatMap(({ steps: own }) => own);

describe('IMPROVEMENT_PLAN', () => {
  it('has the four best practices in the order of the plan, with their risk', () => {
    expect(
      IMPROVEMENT_PLAN.bestPractices.map(({ id, risk }) => [id, risk]),
    ).toEqual([
      ['SEC04-BP01', 'High'],
      ['SEC04-BP02', 'High'],
      ['SEC04-BP03', 'Medium'],
      ['SEC04-BP04', 'Low'],
    ]);
  });

  it('has all fifteen steps, each under the best practice of its number', () => {
    expect(steps).toHaveLength(15);
    expect(
      IMPROVEMENT_PLAN.bestPractices.map(practice =>
        practice.steps.map(({ id }) => id),
      ),
    ).toEqual([
      [1, 2, 3, 4, 5, 6, 7].map(step => `BP01-S${step}`),
      [1, 2, 3, 4].map(step => `BP02-S${step}`),
      [1, 2].map(step => `BP03-S${step}`),
      [1, 2].map(step => `BP04-S${step}`),
    ]);
  });

  it('speaks Japanese in every title', () => {
    const titles = [
      IMPROVEMENT_PLAN.question,
      ...IMPROVEMENT_PLAN.bestPractices.map(({ title }) => title),
      ...CURRENT_BEST_PRACTICES.map(({ title }) => title),
      ...steps.map(({ title }) => title),
    ];
    for (const { en, ja } of titles) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(ja).not.toContain('訳:');
    }
  });

  it('gives each best practice an archived page in both languages', () => {
    for (const { url } of IMPROVEMENT_PLAN.bestPractices) {
      expect(url.en).toContain('/wellarchitected/2022-03-31/framework/sec_');
      expect(url.ja).toBe(url.en.replace('.com/', '.com/ja_jp/'));
    }
  });

  it('gives each step at least one link, all of them https', () => {
    for (const step of steps) {
      expect(step.links.length).toBeGreaterThan(0);
      for (const { url } of step.links) {
        expect(new URL(url.en).protocol).toBe('https:');
        expect(new URL(url.ja).protocol).toBe('https:');
      }
    }
  });
});

describe('CURRENT_BEST_PRACTICES', () => {
  it('has steps in both languages, each under its number', () => {
    for (const { id, steps: own } of CURRENT_BEST_PRACTICES) {
      expect(own.map(step => step.id)).toEqual(
        own.map((_, index) => `${id.slice(6)}-S${index + 1}`),
      );
      for (const { title } of own) {
        expect(title.en).toMatch(/^[\x20-\x7e]+$/);
        expect(title.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      }
    }
  });

  it('points into the latest edition', () => {
    expect(CURRENT_BEST_PRACTICES.map(({ id }) => id)).toEqual(
      IMPROVEMENT_PLAN.bestPractices.map(({ id }) => id),
    );
    for (const { url } of CURRENT_BEST_PRACTICES) {
      expect(url.en).toContain('/wellarchitected/latest/framework/sec_');
    }
  });
});

describe('lookups', () => {
  it('find a step with its best practice', () => {
    const found = findStep('BP03-S2');
    expect(found?.step.title.en).toBe('Automate the investigation process');
    expect(found?.bestPractice.id).toBe('SEC04-BP03');
  });

  it('find a best practice in either generation', () => {
    expect(findBestPractice('SEC04-BP03')?.title.en).toBe(
      'Automate response to events',
    );
    expect(findCurrentBestPractice('SEC04-BP03')?.title.en).toBe(
      'Correlate and enrich security alerts',
    );
  });

  it('find nothing for ids that do not exist', () => {
    expect(findStep('BP02-S9')).toBeUndefined();
    expect(findBestPractice('SEC05-BP01')).toBeUndefined();
    expect(findCurrentBestPractice('')).toBeUndefined();
  });
});
