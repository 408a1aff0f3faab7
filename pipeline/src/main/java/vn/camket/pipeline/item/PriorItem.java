package vn.camket.pipeline.item;

/**
 * An item of the year before, as something a new item may continue (meanings §4).
 *
 * @param item the item
 * @param done whether it was done at year-end, from everything landed
 */
record PriorItem(Item item, boolean done) {}
