/** Why nothing named `__proto__` arrives. */
export const LOST = 'Segment’s code loses what is named __proto__. Choose another name.';

/** Why two traits of one name cannot tell a group. */
export const TWO_TRAITS = 'Group type and group value need two traits with different names.';

/** Why no purchase can carry groups. */
export const PURCHASE =
  'Segment takes Order Completed for a purchase and sends it in another way. Choose another event.';
