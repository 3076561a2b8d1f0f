import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SidebarContent } from './SidebarContent';

/** The demo portal's sidebar. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SidebarContent],
});
