import { launch, openPortal, shoot, axe } from './browser.mjs';
import { FRONTEND } from './portal.mjs';
const b = await launch();
const shots = process.argv.slice(2).length
  ? JSON.parse(process.argv[2])
  : [
      ['card-checkout', '/catalog/default/component/checkout-web', {}],
      [
        'tab-checkout',
        '/catalog/default/component/checkout-web/detective-controls',
        {},
      ],
      ['targets', '/aws-detective-controls/targets', {}],
    ];
for (const [name, path, look] of shots) {
  const p = await openPortal(b, look);
  await p.go(path);
  await p.page.waitForTimeout(5000);
  await shoot(p.page, name);
  console.log(
    name,
    p.page.url(),
    p.problems,
    await axe(p.page, 'main').catch(e => String(e)),
  );
  await p.close();
}
await b.close();
