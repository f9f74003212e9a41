// Getting about with the keyboard alone, as a person does: Tab until it is there. On the
// way every stop must be seen: the focus is drawn, and not behind something else.

import { expect } from "@playwright/test";

const BOUND = 60; // stops

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Tab (or Shift+Tab) until the focus is on `target`. */
  async tabTo(target, { back = false } = {}) {
    for (let stop = 0; stop < BOUND; stop += 1) {
      await this.press(back ? "Shift+Tab" : "Tab");
      await this.#expectVisibleFocus();
      if (await has(target)) return;
    }
    throw new Error(`${BOUND} stops did not lead to ${target}`);
  }

  /** Tab to a button or link and press it. */
  async activate(target, options) {
    await this.tabTo(target, options);
    await this.press("Enter");
  }

  /** Tab to a field and replace what is in it. */
  async type(target, text, options) {
    await this.tabTo(target, options);
    await this.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** Tab into a group of radio buttons, then by arrow to this one. */
  async choose(group, radio, options) {
    await this.tabTo(group, options);
    if (!(await radio.isChecked())) await this.press("Space");
    for (let stop = 0; !(await radio.isChecked()); stop += 1) {
      expect(stop, "radio buttons of one group").toBeLessThan(20);
      await this.press("ArrowDown");
    }
  }

  async #expectVisibleFocus() {
    const seen = await this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return { ok: true };
      // A radio button that is a card shows its focus on the card.
      const drawn = [focused, focused.closest("label")].some((element) => {
        const { outlineStyle, outlineWidth } = element ? getComputedStyle(element) : {};
        return outlineStyle && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      });
      const box = focused.getBoundingClientRect();
      const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const top = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
        Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
      );
      const uncovered = !top || focused.contains(top) || top.contains(focused);
      return {
        ok: focused.matches(":focus-visible") && drawn && inView && uncovered,
        what: `${focused.outerHTML.slice(0, 200)} drawn: ${drawn}, in view: ${inView}, on top: ${uncovered}`,
      };
    });
    expect(seen.ok, `the focus is to be seen: ${seen.what}`).toBe(true);
  }
}

async function has(target) {
  return target.evaluateAll((elements) => elements.includes(document.activeElement));
}
