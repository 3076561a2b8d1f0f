export * from './readWaiverRequest';
export * from './scheduleWaivers';
export * from './WaiverCaller';
export * from './Waivers';
