import { exportRow } from './__testUtils__/exportRow';
import { csvCell, csvWriter } from './csvWriter';

describe('csvCell', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =1', `"'  =1"`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['＝1', `"'＝1"`],
    ['"=1', `"'""=1"`],
    ["a;=cmd|' /C calc'!A0;b", `"a;'=cmd|' /C calc'!A0;b"`],
    ['a; "@SUM(A1)', `"a; ""'@SUM(A1)"`],
    ['a\t+1', `"a\t'+1"`],
    ['a\n-1', `"a\n'-1"`],
    ['a;＝1', `"a;'＝1"`],
  ])('makes no formula of %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a, -b; c', '"a, -b; c"'],
    ['two\nlines', '"two\nlines"'],
    ['支払い', '支払い'],
    ['arn:aws:s3:::a-b=c', 'arn:aws:s3:::a-b=c'],
    ['', ''],
    [undefined, ''],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('csvWriter', () => {
  it('writes as many cells in a row as in the head', () => {
    const count = (line: string) =>
      line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    expect(count(csvWriter.row(exportRow()))).toBe(count(csvWriter.begin));
  });

  it('says state, reason, owner and due date of a gap', () => {
    expect(csvWriter.row(exportRow())).toContain(
      'component:default/payments-api,Payments API,group:default/payments,system:default/checkout,SEC04-BP01,vpc-flow-logs-enabled,',
    );
    expect(csvWriter.row(exportRow())).toContain(
      'fail,No flow log,arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1,AWS::EC2::VPC,111122223333,eu-west-1,2026-02-01T00:00:00.000Z,2026-03-01T11:00:00.000Z,2026-02-15T00:00:00.000Z,',
    );
  });

  it('does not run what somebody wrote into a name', () => {
    const row = exportRow({ entityTitle: '=HYPERLINK("http://x")' });
    expect(csvWriter.row(row)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
