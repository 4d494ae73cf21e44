// What the chart builders read from a result, and how values are written.
//
// The theme may bring words: the few words of the charts' own in the reader's language, by key.
(function () {
  'use strict';

  function column(result, id) {
    const found = result.columns.filter(function (each) {
      return each.id === id;
    })[0];
    return found || {id: id, label: id, format: 'text'};
  }

  function isAbsent(value) {
    return value === undefined || value === null || value === '';
  }

  function isPercent(described) {
    return String(described.format).toLowerCase() === 'percent';
  }

  // The place of a value on its axis; shares are drawn from 0 to 100. An absent value has no place.
  function place(value, described) {
    if (isAbsent(value) || isNaN(Number(value))) {
      return null;
    }
    return isPercent(described) ? ThuocChartParts.tidy(Number(value) * 100) : Number(value);
  }

  function text(row, id) {
    return !id || isAbsent(row[id]) ? '' : String(row[id]);
  }

  function isTrue(value) {
    return value === true || value === 'true';
  }

  function written(value, described) {
    const words = ThuocNumbers.write(value, described.format);
    return String(described.format).toLowerCase() === 'text' ? words : realMinus(words);
  }

  function realMinus(words) {
    return words.replace(/^-/, '\u2212');
  }

  // Words for one value with its column: "Điểm: 4,5"; nothing for an absent one.
  function said(row, id, result) {
    if (!id || isAbsent(row[id])) {
      return '';
    }
    const described = column(result, id);
    return described.label + ': ' + written(row[id], described);
  }

  // Different values in the order they come. Prefixed keys, because a name may be "constructor".
  function distinct(values) {
    const seen = {};
    return values.filter(function (value) {
      const fresh = !seen['_' + value];
      seen['_' + value] = true;
      return fresh;
    });
  }

  // A finder of places in a list of different values.
  function positions(values) {
    const known = {};
    values.forEach(function (value, index) {
      known['_' + value] = index;
    });
    return function (value) {
      return known['_' + value];
    };
  }

  function numbered(rows) {
    return rows.map(function (row, index) {
      return {row: row, index: index};
    });
  }

  // Years run through without a hole, so that a missing year is a gap; other values as they come.
  function steps(values) {
    const found = distinct(values);
    const years = found.length > 0 && found.every(function (value) {
      return /^\d{4}$/.test(value);
    });
    if (!years) {
      return found;
    }
    const all = [];
    const last = Math.max.apply(null, found);
    for (let year = Math.min.apply(null, found); year <= last; year++) {
      all.push(String(year));
    }
    return all;
  }

  function word(theme, key, otherwise) {
    return (theme.words && theme.words[key]) || otherwise;
  }

  // The rows as marks in the order of their places: {row, index, x, y, series, segment, starts}.
  // starts: the segment of this series changes here.
  function marks(spec, result, places) {
    const at = positions(places);
    const described = column(result, spec.value);
    const found = numbered(result.rows).map(function (each) {
      return {
        row: each.row,
        index: each.index,
        x: at(text(each.row, spec.x)),
        y: place(each.row[spec.value], described),
        series: text(each.row, spec.series),
        segment: text(each.row, spec.segment),
        panel: text(each.row, spec.panel),
      };
    }).sort(function (one, other) {
      return one.x - other.x || one.index - other.index;
    });
    const before = {};
    found.forEach(function (mark) {
      const key = '_' + mark.panel + '\n' + mark.series;
      mark.starts = before[key] !== undefined && before[key] !== mark.segment;
      before[key] = mark.segment;
    });
    return found;
  }

  // Stretches of marks of one series and one segment, each drawn as a line of its own, by place. A
  // segment that comes again after another one is a new stretch.
  function runs(list) {
    const open = {};
    const found = [];
    list.forEach(function (mark) {
      const key = '_' + mark.series;
      if (!open[key] || mark.starts) {
        open[key] = {series: mark.series, marks: {}};
        found.push(open[key]);
      }
      open[key].marks[mark.x] = mark;
    });
    return found;
  }

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    column: column,
    isAbsent: isAbsent,
    isPercent: isPercent,
    place: place,
    text: text,
    isTrue: isTrue,
    written: written,
    realMinus: realMinus,
    said: said,
    distinct: distinct,
    positions: positions,
    numbered: numbered,
    steps: steps,
    word: word,
    marks: marks,
    runs: runs,
  });
})();
