import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import awsDetectiveControlsPlugin from 'backstage-plugin-aws-detective-controls/alpha';
import { navModule } from './nav';

export default createApp({
  features: [catalogPlugin, awsDetectiveControlsPlugin, navModule],
});
