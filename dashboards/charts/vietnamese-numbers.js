// Writes values the way Vietnamese papers do: 464,06 and 27.432 and 92,8 %.
// Works on the digits of the value as text, so that a decimal sent as "4.79" never passes through
// binary arithmetic. Used by every chart builder, in the browser and on paper.
(function () {
  'use strict';

  // Splits "-12.50" (also 1e-3) into sign, whole digits and decimal digits; null when not a number.
  function parts(value) {
    const found = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(String(value).trim());
    if (!found) {
      return null;
    }
    return shifted(
        {negative: found[1] === '-', whole: found[2], decimals: found[3] || ''}, Number(found[4] || 0));
  }

  // Moves the decimal point to the right by so many places (to the left when negative).
  function shifted(number, places) {
    let whole = number.whole;
    let decimals = number.decimals;
    for (let step = 0; step < places; step++) {
      whole += decimals.charAt(0) || '0';
      decimals = decimals.slice(1);
    }
    for (let step = 0; step > places; step--) {
      decimals = (whole.slice(-1) || '0') + decimals;
      whole = whole.slice(0, -1);
    }
    return {negative: number.negative, whole: whole.replace(/^0+(?=\d)/, '') || '0', decimals: decimals};
  }

  // Half up, counted away from zero.
  function rounded(number, places) {
    const kept = (number.decimals + '0'.repeat(places)).slice(0, places);
    let digits = (number.whole + kept).split('');
    if ((number.decimals.charAt(places) || '0') >= '5') {
      let at = digits.length - 1;
      while (at >= 0 && digits[at] === '9') {
        digits[at] = '0';
        at--;
      }
      if (at >= 0) {
        digits[at] = String(Number(digits[at]) + 1);
      } else {
        digits = ['1'].concat(digits);
      }
    }
    const text = digits.join('');
    return {
      negative: number.negative,
      whole: text.slice(0, text.length - places),
      decimals: text.slice(text.length - places),
    };
  }

  // Points are cut after two decimals, as the instruments do, and lose zeros at the end.
  function cut(number, places) {
    return {
      negative: number.negative,
      whole: number.whole,
      decimals: number.decimals.slice(0, places).replace(/0+$/, ''),
    };
  }

  function written(number) {
    const zero = /^0*$/.test(number.whole + number.decimals);
    const whole = number.whole.replace(/\B(?=(\d{3})+$)/g, '.');
    return (number.negative && !zero ? '-' : '') + whole + (number.decimals ? ',' + number.decimals : '');
  }

  function withoutIdleZeros(number) {
    return cut(number, number.decimals.length);
  }

  function flag(value, words) {
    const yes = value === true || value === 'true';
    return yes ? (words && words.yes) || 'Có' : (words && words.no) || 'Không';
  }

  function date(value) {
    const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(value));
    return found ? found[3] + '/' + found[2] + '/' + found[1] : String(value);
  }

  // The time as it is given: figures carry the clock of Vietnam.
  function moment(value) {
    const found = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})/.exec(String(value));
    return found ? date(value) + ' ' + found[1] : date(value);
  }

  // value: number, text or boolean; absent (undefined, null) is written as nothing.
  // format: a MetricFormat in any case: text, whole, score, percent, decimal, rounded, flag,
  // date, moment.
  // words: optional {yes, no} for flags.
  function write(value, format, words) {
    if (value === undefined || value === null) {
      return '';
    }
    const kind = String(format || 'text').toLowerCase();
    if (kind === 'flag') {
      return flag(value, words);
    }
    if (kind === 'date') {
      return date(value);
    }
    if (kind === 'moment') {
      return moment(value);
    }
    const number = kind === 'text' ? null : parts(value);
    if (number === null) {
      return String(value);
    }
    switch (kind) {
      case 'percent':
        return written(rounded(shifted(number, 2), 1)) + ' %';
      case 'score':
        return written(cut(number, 2));
      case 'rounded':
        return written(withoutIdleZeros(rounded(number, 2)));
      case 'whole':
        return written(cut(number, number.decimals.length));
      default:
        return written(number);
    }
  }

  globalThis.ThuocNumbers = {write: write};
})();
