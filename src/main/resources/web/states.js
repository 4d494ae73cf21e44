// What a page says when it has no figures to show.

import {address} from './address.js';
import {element} from './dom.js';
import {word} from './words.js';

const OF_THE_ADDRESS = new Set(['CHOICE_UNKNOWN', 'FILTER_UNKNOWN', 'TOO_MANY_CHOSEN']);

/** The problems that the server answered with; no release at all has a page of its own. */
export function drawProblems(main, problems) {
  if (problems.some((problem) => problem.code === 'NO_RELEASE')) {
    main.replaceChildren(noRelease());
    return;
  }
  main.replaceChildren(element('section', {class: 'notice', role: 'alert'},
      element('h1', {}, word('error_title')),
      element('ul', {}, problems.map((problem) => element('li', {},
          element('strong', {}, problem.message), ' ', problem.remedy))),
      buttons(problems.some((problem) => OF_THE_ADDRESS.has(problem.code)))));
}

/** The server did not answer, or not in a way that can be read. */
export function drawUnreachable(main, failure) {
  console.warn(failure);
  main.replaceChildren(element('section', {class: 'notice', role: 'alert'},
      element('h1', {}, wordBeforeWords('error_title', 'Không hiển thị được trang này')),
      element('p', {}, wordBeforeWords('error_network', 'Không kết nối được với máy chủ.'), ' ',
          wordBeforeWords('error_network_remedy', 'Kiểm tra xem thuoc serve còn chạy không, rồi tải lại trang.')),
      buttons()));
}

function noRelease() {
  return element('section', {class: 'notice'},
      element('h1', {}, word('no_release_title')),
      element('p', {}, word('no_release_text')),
      element('pre', {}, element('code', {}, `./thuoc load ${word('command_file')}\n./thuoc publish`)),
      element('p', {}, word('no_release_demo')),
      element('pre', {}, element('code', {}, './thuoc demo')),
      element('p', {}, word('no_release_again')),
      buttons());
}

// What the address asks for is not there: reloading gives the same again, leaving it out does not.
function buttons(addressIsWrong = false) {
  return element('p', {class: 'actions'},
      addressIsWrong
        ? element('a', {class: 'button primary', href: address(location.pathname)}, word('to_defaults'))
        : element('button', {type: 'button', class: 'button primary', on: {click: () => location.reload()}},
            wordBeforeWords('reload', 'Tải lại trang')),
      element('a', {class: 'button', href: address('/')}, wordBeforeWords('to_start', 'Về trang đầu')));
}

// The words themselves come from the server, which may be what is missing.
function wordBeforeWords(key, vietnamese) {
  const text = word(key);
  return text === key ? vietnamese : text;
}
