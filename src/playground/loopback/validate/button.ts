import { ButtonStyle } from 'discord-api-types/v10';
import { checkBoolean, checkChoice } from './check-number.ts';
import { checkSnowflake, checkText } from './check-text.ts';
import { checkUrl } from './check-url.ts';
import { checkEmoji } from './emoji.ts';
import { at, type Field, isAbsent, report } from './field.ts';

const styles = [1, 2, 3, 4, 5, 6];

/** Checks a button: a link has a url, a premium one a SKU, every other a custom_id; all but premium show a label or emoji. */
export function checkButton(field: Field): void {
  const style = checkChoice(at(field, 'style'), styles, { required: true });
  const label = checkText(at(field, 'label'), { max: 80 });
  const hasEmoji = checkEmoji(at(field, 'emoji'));
  checkBoolean(at(field, 'disabled'));
  if (style === ButtonStyle.Premium) {
    checkSnowflake(at(field, 'sku_id'), { required: true });
    return;
  }
  if (style === ButtonStyle.Link) {
    checkUrl(at(field, 'url'), { required: true, schemes: ['http', 'https', 'discord'], max: 512 });
  } else {
    checkText(at(field, 'custom_id'), { required: true, min: 1, max: 100 });
  }
  const other = at(field, style === ButtonStyle.Link ? 'custom_id' : 'url');
  if (!isAbsent(other)) {
    report(field, 'BUTTON_COMPONENT_URL_AND_CUSTOM_ID', 'A custom id and url cannot both be specified');
  }
  if (!hasEmoji && (label === undefined || label === '')) {
    report(at(field, 'label'), 'BASE_TYPE_REQUIRED', 'A label or an emoji is required');
  }
}
