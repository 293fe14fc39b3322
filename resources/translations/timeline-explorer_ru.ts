<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>Window</name>
  <message>
   <source> ({count} more possible)</source>
   <translation> (ещё возможных: {count})</translation>
  </message>
  <message>
   <source>&amp;Not graded</source>
   <translation>&amp;Без оценки</translation>
  </message>
  <message>
   <source>&amp;With a reason…</source>
   <translation>&amp;С обоснованием…</translation>
  </message>
  <message>
   <source>, {count} more possible</source>
   <translation>, ещё возможных: {count}</translation>
  </message>
  <message>
   <source>1  What was found</source>
   <translation>1  Что найдено</translation>
  </message>
  <message>
   <source>2  Columns and dates</source>
   <translation>2  Столбцы и даты</translation>
  </message>
  <message>
   <source>2015-09/2015-12 · September 2015 · 1992-1997 · 2015-09-01/2015-09-10</source>
   <translation>2015-09/2015-12 · сентябрь 2015 · 1992-1997 · 2015-09-01/2015-09-10</translation>
  </message>
  <message>
   <source>2015-12-03, December 2015, 2015-12~ …</source>
   <translation>2015-12-03, декабрь 2015, 2015-12~ …</translation>
  </message>
  <message>
   <source>3  What will happen</source>
   <translation>3  Что произойдёт</translation>
  </message>
  <message>
   <source>; speaking: {name}</source>
   <translation>; говорит: {name}</translation>
  </message>
  <message>
   <source>&lt;b&gt;{events}&lt;/b&gt; in {lane}</source>
   <translation>&lt;b&gt;{events}&lt;/b&gt;: {lane}</translation>
  </message>
  <message>
   <source>A command, an actor, a source, an event, a saved view …</source>
   <translation>Команда, участник, источник, событие, сохранённый вид…</translation>
  </message>
  <message>
   <source>A copy of your own</source>
   <translation>Собственная копия</translation>
  </message>
  <message>
   <source>A date in plain words or EDTF: September 2015, 2015-09, 1990s</source>
   <translation>Дата словами или в EDTF: сентябрь 2015, 2015-09, 1990s</translation>
  </message>
  <message>
   <source>A list of events: CSV, Excel, JSON, calendar, …</source>
   <translation>Список событий: CSV, Excel, JSON, календарь…</translation>
  </message>
  <message>
   <source>A new project</source>
   <translation>Новый проект</translation>
  </message>
  <message>
   <source>A range needs both ends: 2014/2016</source>
   <translation>Диапазону нужны оба конца: 2014/2016</translation>
  </message>
  <message>
   <source>A second document beside this one (Ctrl+Shift+B)</source>
   <translation>Второй документ рядом с этим (Ctrl+Shift+B)</translation>
  </message>
  <message>
   <source>A source needs a title.</source>
   <translation>Источнику нужно название.</translation>
  </message>
  <message>
   <source>A stretch of time in plain words or EDTF: 2015-09/2015-12, 1990s</source>
   <translation>Отрезок времени словами или в EDTF: 2015-09/2015-12, 1990s</translation>
  </message>
  <message>
   <source>A voice of its own</source>
   <translation>Отдельный голос</translation>
  </message>
  <message>
   <source>A voice of its own, as an analyst ruled</source>
   <translation>Отдельный голос, так решил аналитик</translation>
  </message>
  <message>
   <source>ACTORS</source>
   <translation>УЧАСТНИКИ</translation>
  </message>
  <message>
   <source>APA</source>
   <translation>APA</translation>
  </message>
  <message>
   <source>About Timeline Explorer</source>
   <translation>О программе Timeline Explorer</translation>
  </message>
  <message>
   <source>About that date</source>
   <translation>Об этой дате</translation>
  </message>
  <message>
   <source>About the basis</source>
   <translation>Об основании</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Принять</translation>
  </message>
  <message>
   <source>Accept the new place</source>
   <translation>Принять новое место</translation>
  </message>
  <message>
   <source>Accept this place</source>
   <translation>Принять это место</translation>
  </message>
  <message>
   <source>Actor</source>
   <translation>Участник</translation>
  </message>
  <message>
   <source>Actor 1</source>
   <translation>Участник 1</translation>
  </message>
  <message>
   <source>Actor 2</source>
   <translation>Участник 2</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>Участники</translation>
  </message>
  <message>
   <source>Add to the filter, or take out</source>
   <translation>Добавить в отбор или убрать</translation>
  </message>
  <message>
   <source>Add; exclude</source>
   <translation>Добавить; исключить</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>Advised by the source</source>
   <translation>Советует источник</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Действующее лицо</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>All columns</source>
   <translation>Все столбцы</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Все файлы (*)</translation>
  </message>
  <message>
   <source>All quotes of an event stand in one cell</source>
   <translation>Все цитаты события стоят в одной ячейке</translation>
  </message>
  <message>
   <source>All {count} columns</source>
   <translation>Все столбцы: {count}</translation>
  </message>
  <message numerus="yes">
   <source>All {n} quotes exact</source>
   <translation>
    <numerusform>{n} цитата, точна</numerusform>
    <numerusform>Все {n} цитаты точны</numerusform>
    <numerusform>Все {n} цитат точны</numerusform>
   </translation>
  </message>
  <message>
   <source>An accusation; not established</source>
   <translation>Обвинение; не установлено</translation>
  </message>
  <message>
   <source>An actor stands for those that belong to it as well: Russia for the Kremlin and the 201st base</source>
   <translation>Участник означает и тех, кто к нему относится: Россия — Кремль и 201-ю базу</translation>
  </message>
  <message>
   <source>An address has no spaces.</source>
   <translation>В адресе не бывает пробелов.</translation>
  </message>
  <message>
   <source>An event with three quotes takes three rows</source>
   <translation>Событие с тремя цитатами занимает три строки</translation>
  </message>
  <message>
   <source>Another document</source>
   <translation>Другой документ</translation>
  </message>
  <message>
   <source>Answer the question above first; it is not guessed.</source>
   <translation>Сначала ответьте на вопрос выше; он не угадывается.</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Любой</translation>
  </message>
  <message>
   <source>Any kind</source>
   <translation>Любой вид</translation>
  </message>
  <message>
   <source>Any weight</source>
   <translation>Любая весомость</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Оформление</translation>
  </message>
  <message>
   <source>Appearance, language, size and what is opened at the start</source>
   <translation>Оформление, язык, размер и что открывать при запуске</translation>
  </message>
  <message>
   <source>Approximate</source>
   <translation>Приблизительно</translation>
  </message>
  <message>
   <source>Armed groups</source>
   <translation>Вооружённые группы</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
  </message>
  <message>
   <source>As detected</source>
   <translation>Как определено</translation>
  </message>
  <message>
   <source>As exact as the source; ~ approximate, ? uncertain</source>
   <translation>Не точнее источника; ~ приблизительно, ? под вопросом</translation>
  </message>
  <message>
   <source>As it stands</source>
   <translation>Как есть</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>На дату</translation>
  </message>
  <message>
   <source>As on the screen</source>
   <translation>Как на экране</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <source>At the start open</source>
   <translation>При запуске открывать</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Автор</translation>
  </message>
  <message>
   <source>BESIDE</source>
   <translation>РЯДОМ</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Назад</translation>
  </message>
  <message>
   <source>Basis of the date</source>
   <translation>Основание даты</translation>
  </message>
  <message>
   <source>Below the first document</source>
   <translation>Под первым документом</translation>
  </message>
  <message>
   <source>Beside the first document</source>
   <translation>Рядом с первым документом</translation>
  </message>
  <message>
   <source>BibTeX</source>
   <translation>BibTeX</translation>
  </message>
  <message>
   <source>Bring the selected event into view</source>
   <translation>Показать выбранное событие на шкале</translation>
  </message>
  <message>
   <source>By first event</source>
   <translation>По первому событию</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>Вручную</translation>
  </message>
  <message>
   <source>By how well they match the words</source>
   <translation>По тому, насколько подходят к словам</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>По имени</translation>
  </message>
  <message>
   <source>By number of events</source>
   <translation>По числу событий</translation>
  </message>
  <message>
   <source>By the earliest possible day</source>
   <translation>По самому раннему возможному дню</translation>
  </message>
  <message>
   <source>By the latest possible day</source>
   <translation>По самому позднему возможному дню</translation>
  </message>
  <message>
   <source>By the middle of the possible days</source>
   <translation>По середине возможных дней</translation>
  </message>
  <message>
   <source>CLAIMS</source>
   <translation>УТВЕРЖДЕНИЯ</translation>
  </message>
  <message>
   <source>CSL-JSON</source>
   <translation>CSL-JSON</translation>
  </message>
  <message>
   <source>CSV (spreadsheets)</source>
   <translation>CSV (электронные таблицы)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Подпись</translation>
  </message>
  <message>
   <source>Certain only</source>
   <translation>Только точно</translation>
  </message>
  <message>
   <source>Change the resolution…</source>
   <translation>Изменить решение…</translation>
  </message>
  <message>
   <source>Chicago note</source>
   <translation>Сноска Chicago</translation>
  </message>
  <message>
   <source>Choose where…</source>
   <translation>Выбрать место…</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Выбрать…</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Выбрать…</translation>
  </message>
  <message>
   <source>Citation</source>
   <translation>Цитата</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>Цитаты</translation>
  </message>
  <message>
   <source>Citations {numbers} are one voice: {reasons}</source>
   <translation>Цитаты {numbers} — один голос: {reasons}</translation>
  </message>
  <message>
   <source>Claim</source>
   <translation>Утверждение</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Очистить всё</translation>
  </message>
  <message>
   <source>Clear filter</source>
   <translation>Снять отбор</translation>
  </message>
  <message>
   <source>Clear range</source>
   <translation>Снять диапазон</translation>
  </message>
  <message>
   <source>Click a box</source>
   <translation>Щелчок по флажку</translation>
  </message>
  <message>
   <source>Click a marked quote</source>
   <translation>Щелчок по выделенной цитате</translation>
  </message>
  <message>
   <source>Click a name</source>
   <translation>Щелчок по имени</translation>
  </message>
  <message>
   <source>Click a name to see only its events, Ctrl+click to add another, Alt+click to leave one out. The timeline, the table and all the numbers follow.</source>
   <translation>Щёлкните имя, чтобы видеть только его события; Ctrl+щелчок добавляет ещё одно, Alt+щелчок исключает. Шкала, таблица и все числа следуют за выбором.</translation>
  </message>
  <message>
   <source>Click an event: its quotes appear here, and below them the document with the words marked. Where sources disagree, both stand side by side.</source>
   <translation>Щёлкните событие: здесь появятся его цитаты, а под ними документ с выделенными словами. Где источники расходятся, обе стороны стоят рядом.</translation>
  </message>
  <message>
   <source>Click one on the timeline or in the table, or walk from event to event with the arrow keys.</source>
   <translation>Щёлкните событие на шкале или в таблице либо переходите от события к событию стрелками.</translation>
  </message>
  <message>
   <source>Click to fold, drag to move, right click for more</source>
   <translation>Щелчок сворачивает, перетаскивание двигает, правая кнопка — остальное</translation>
  </message>
  <message>
   <source>Click to zoom in</source>
   <translation>Щёлкните, чтобы приблизить</translation>
  </message>
  <message>
   <source>Click, double click</source>
   <translation>Щелчок, двойной щелчок</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Закрыть (Esc)</translation>
  </message>
  <message>
   <source>Close the project</source>
   <translation>Закрыть проект</translation>
  </message>
  <message>
   <source>Close the second document (Ctrl+Shift+B)</source>
   <translation>Закрыть второй документ (Ctrl+Shift+B)</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Код</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Столбцы</translation>
  </message>
  <message>
   <source>Columns of the list</source>
   <translation>Столбцы списка</translation>
  </message>
  <message>
   <source>Command palette</source>
   <translation>Палитра команд</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Команды</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>Команды…</translation>
  </message>
  <message>
   <source>Compare claims, statuses and dates, and propose what does not agree; nothing is changed</source>
   <translation>Сравнить утверждения, статусы и даты и предложить то, что не сходится; ничего не меняется</translation>
  </message>
  <message>
   <source>Compare claims, statuses and dates; nothing is changed</source>
   <translation>Сравнить утверждения, статусы и даты; ничего не меняется</translation>
  </message>
  <message>
   <source>Compare the places…</source>
   <translation>Сравнить места…</translation>
  </message>
  <message>
   <source>Comparing with what the project holds …</source>
   <translation>Сравнивается с тем, что есть в проекте…</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Конфликт</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>Расхождения</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Дальше</translation>
  </message>
  <message>
   <source>Coordinates</source>
   <translation>Координаты</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>Копировать всё</translation>
  </message>
  <message>
   <source>Copy citation</source>
   <translation>Копировать цитату</translation>
  </message>
  <message>
   <source>Copy citation as…</source>
   <translation>Копировать цитату как…</translation>
  </message>
  <message>
   <source>Copy event with citations</source>
   <translation>Копировать событие с цитатами</translation>
  </message>
  <message>
   <source>Copy question as command line</source>
   <translation>Копировать запрос как команду</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Копировать отчёт</translation>
  </message>
  <message>
   <source>Copy the event with every quote and its source</source>
   <translation>Копировать событие со всеми цитатами и источниками</translation>
  </message>
  <message>
   <source>Copy the event, its quotes and their sources</source>
   <translation>Копировать событие, его цитаты и их источники</translation>
  </message>
  <message>
   <source>Copy the quote with its source</source>
   <translation>Копировать цитату с источником</translation>
  </message>
  <message>
   <source>Copy the quote, or the selected words, with their source</source>
   <translation>Копировать цитату или выделенные слова с источником</translation>
  </message>
  <message>
   <source>Copy the quote, or the words selected in the document, with their source</source>
   <translation>Копировать цитату или выделенные в документе слова с источником</translation>
  </message>
  <message>
   <source>Copy the selected words</source>
   <translation>Копировать выделенные слова</translation>
  </message>
  <message>
   <source>Count each as a voice of its own</source>
   <translation>Считать каждую отдельным голосом</translation>
  </message>
  <message>
   <source>Count the chosen citations as one voice</source>
   <translation>Считать выбранные цитаты одним голосом</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Страна</translation>
  </message>
  <message>
   <source>Country of actor 1</source>
   <translation>Страна участника 1</translation>
  </message>
  <message>
   <source>Country of actor 2</source>
   <translation>Страна участника 2</translation>
  </message>
  <message>
   <source>Credibility</source>
   <translation>Достоверность</translation>
  </message>
  <message>
   <source>Credibility of a citation</source>
   <translation>Достоверность цитаты</translation>
  </message>
  <message>
   <source>Credibility of what it says</source>
   <translation>Достоверность сказанного</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>Авторство</translation>
  </message>
  <message>
   <source>Ctrl+click, Alt+click</source>
   <translation>Ctrl+щелчок, Alt+щелчок</translation>
  </message>
  <message>
   <source>Ctrl+wheel</source>
   <translation>Ctrl+колесо</translation>
  </message>
  <message>
   <source>DECISION</source>
   <translation>РЕШЕНИЕ</translation>
  </message>
  <message>
   <source>DISMISSED</source>
   <translation>ОТКЛОНЕНО</translation>
  </message>
  <message>
   <source>DO NOT SUPPORT THE EVENT, NOT COUNTED</source>
   <translation>НЕ ПОДТВЕРЖДАЮТ СОБЫТИЯ, НЕ СЧИТАЮТСЯ</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмное</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Date as understood</source>
   <translation>Дата, как понята</translation>
  </message>
  <message>
   <source>Date from</source>
   <translation>Дата с</translation>
  </message>
  <message>
   <source>Date precision</source>
   <translation>Точность даты</translation>
  </message>
  <message>
   <source>Date to</source>
   <translation>Дата по</translation>
  </message>
  <message>
   <source>Date, by earliest</source>
   <translation>Дата, по началу</translation>
  </message>
  <message>
   <source>Date, by latest</source>
   <translation>Дата, по концу</translation>
  </message>
  <message>
   <source>Date, by midpoint</source>
   <translation>Дата, по середине</translation>
  </message>
  <message>
   <source>Dates are read with {order} first.</source>
   <translation>Даты читаются так: первым {order}.</translation>
  </message>
  <message>
   <source>Dates can be read in two ways, such as {example}: which comes first?</source>
   <translation>Даты читаются двояко, например {example}: что стоит первым?</translation>
  </message>
  <message>
   <source>Deaths</source>
   <translation>Погибшие</translation>
  </message>
  <message>
   <source>Decided {when_and_who}</source>
   <translation>Решено: {when_and_who}</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Решение</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Delimiter</source>
   <translation>Разделитель</translation>
  </message>
  <message>
   <source>Disagreements</source>
   <translation>Расхождения</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Отбросить</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>Dismiss the proposal</source>
   <translation>Отклонить предложение</translation>
  </message>
  <message>
   <source>Dismissed {when_and_who}</source>
   <translation>Отклонено: {when_and_who}</translation>
  </message>
  <message>
   <source>Dismiss…</source>
   <translation>Отклонить…</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Документ</translation>
  </message>
  <message>
   <source>Documents that hold these words, cited there or not; click to open one</source>
   <translation>Документы, где есть эти слова, процитированы они там или нет; щелчок открывает документ</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Готово.</translation>
  </message>
  <message>
   <source>Done; Undo takes the import back as a whole.</source>
   <translation>Готово; «Отменить» вернёт всю загрузку целиком.</translation>
  </message>
  <message>
   <source>Drag</source>
   <translation>Перетаскивание</translation>
  </message>
  <message>
   <source>Drag a lane’s name</source>
   <translation>Перетаскивание имени дорожки</translation>
  </message>
  <message>
   <source>Drag the edge of the names</source>
   <translation>Перетаскивание края имён</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Длительность</translation>
  </message>
  <message>
   <source>EVENTS</source>
   <translation>СОБЫТИЯ</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Правка</translation>
  </message>
  <message>
   <source>Edit source</source>
   <translation>Правка источника</translation>
  </message>
  <message>
   <source>Edit source…</source>
   <translation>Править источник…</translation>
  </message>
  <message>
   <source>Edit what is known of this source (Ctrl+Shift+I)</source>
   <translation>Править сведения об этом источнике (Ctrl+Shift+I)</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Кодировка</translation>
  </message>
  <message>
   <source>End approximate</source>
   <translation>Конец приблизителен</translation>
  </message>
  <message>
   <source>End the application</source>
   <translation>Завершить работу</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Событие</translation>
  </message>
  <message>
   <source>Event and source</source>
   <translation>Событие и источник</translation>
  </message>
  <message>
   <source>Event, best match first</source>
   <translation>Событие, лучшие совпадения первыми</translation>
  </message>
  <message>
   <source>Events shown</source>
   <translation>Показанные события</translation>
  </message>
  <message>
   <source>Events with at least one of the included actors</source>
   <translation>События хотя бы с одним из выбранных участников</translation>
  </message>
  <message>
   <source>Events with every one of the included actors</source>
   <translation>События со всеми выбранными участниками</translation>
  </message>
  <message>
   <source>Every command, actor, source and event by name</source>
   <translation>Все команды, участники, источники и события по имени</translation>
  </message>
  <message>
   <source>Every event is shown. Choose actors at the left, or Shift+drag over a range.</source>
   <translation>Показаны все события. Выберите участников слева или выделите диапазон, удерживая Shift.</translation>
  </message>
  <message>
   <source>Every event that may fall into the range</source>
   <translation>Все события, которые могут попасть в диапазон</translation>
  </message>
  <message>
   <source>Every recorded disagreement</source>
   <translation>Все записанные расхождения</translation>
  </message>
  <message>
   <source>Every shortcut on one sheet</source>
   <translation>Все сочетания клавиш на одном листе</translation>
  </message>
  <message>
   <source>Everything that the filter keeps</source>
   <translation>Всё, что прошло отбор</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Подтверждённость</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Книга Excel</translation>
  </message>
  <message>
   <source>Exclude, or no longer</source>
   <translation>Исключить или вернуть</translation>
  </message>
  <message>
   <source>Expected when the source was written; not known to have happened</source>
   <translation>Ожидалось, когда писался источник; неизвестно, случилось ли</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Выгрузить</translation>
  </message>
  <message>
   <source>Export events</source>
   <translation>Выгрузка событий</translation>
  </message>
  <message>
   <source>Export picture</source>
   <translation>Сохранение картинки</translation>
  </message>
  <message>
   <source>Export picture…</source>
   <translation>Сохранить картинку…</translation>
  </message>
  <message>
   <source>Export range…</source>
   <translation>Выгрузить диапазон…</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Куда выгрузить</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Протяжённость</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <source>File of the new project</source>
   <translation>Файл нового проекта</translation>
  </message>
  <message>
   <source>Filter panel</source>
   <translation>Панель отбора</translation>
  </message>
  <message>
   <source>Filter the disagreements</source>
   <translation>Отобрать расхождения</translation>
  </message>
  <message>
   <source>Find a name or alias</source>
   <translation>Найти имя или прозвище</translation>
  </message>
  <message>
   <source>Find a setting</source>
   <translation>Найти настройку</translation>
  </message>
  <message>
   <source>Find an actor</source>
   <translation>Найти участника</translation>
  </message>
  <message>
   <source>Find events</source>
   <translation>Найти события</translation>
  </message>
  <message>
   <source>Find in document</source>
   <translation>Найти в документе</translation>
  </message>
  <message>
   <source>Find in the guide</source>
   <translation>Найти в руководстве</translation>
  </message>
  <message>
   <source>Find in this document</source>
   <translation>Найти в этом документе</translation>
  </message>
  <message>
   <source>Find in this document (Ctrl+Shift+F)</source>
   <translation>Найти в этом документе (Ctrl+Shift+F)</translation>
  </message>
  <message>
   <source>Find words in the document on show</source>
   <translation>Найти слова в показанном документе</translation>
  </message>
  <message>
   <source>First and last possible day, and the date as it is stored</source>
   <translation>Первый и последний возможный день и дата, как она хранится</translation>
  </message>
  <message>
   <source>First row</source>
   <translation>Первая строка</translation>
  </message>
  <message>
   <source>Fit all events</source>
   <translation>Показать все события</translation>
  </message>
  <message>
   <source>Fit the column to the names</source>
   <translation>Подогнать столбец под имена</translation>
  </message>
  <message>
   <source>Fold all lanes</source>
   <translation>Свернуть все дорожки</translation>
  </message>
  <message>
   <source>Fold to its density</source>
   <translation>Свернуть до плотности</translation>
  </message>
  <message>
   <source>Forget these</source>
   <translation>Забыть их</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Формат</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Вперёд</translation>
  </message>
  <message>
   <source>Further pages for lanes that have no room</source>
   <translation>Дальнейшие страницы для дорожек, которым нет места</translation>
  </message>
  <message>
   <source>Glide when zooming and moving</source>
   <translation>Плавное движение и масштаб</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Переход</translation>
  </message>
  <message>
   <source>Go to a date</source>
   <translation>Перейти к дате</translation>
  </message>
  <message>
   <source>Go to date</source>
   <translation>Перейти к дате</translation>
  </message>
  <message>
   <source>Go to date…</source>
   <translation>Перейти к дате…</translation>
  </message>
  <message>
   <source>Go to its event</source>
   <translation>Перейти к её событию</translation>
  </message>
  <message>
   <source>Go to the event that cites the selected words; again: to the next one</source>
   <translation>Перейти к событию, которое цитирует выделенные слова; ещё раз: к следующему</translation>
  </message>
  <message>
   <source>Go to the event that cites these words</source>
   <translation>Перейти к событию, которое цитирует эти слова</translation>
  </message>
  <message>
   <source>Goes on</source>
   <translation>Продолжается</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>Понятно</translation>
  </message>
  <message>
   <source>Grade</source>
   <translation>Оценка</translation>
  </message>
  <message>
   <source>Grade the source…</source>
   <translation>Оценить источник…</translation>
  </message>
  <message>
   <source>Grade these words…</source>
   <translation>Оценить эти слова…</translation>
  </message>
  <message>
   <source>Head of the article</source>
   <translation>Начало статьи</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Справка</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>Hide report</source>
   <translation>Скрыть отчёт</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Высокий контраст</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Подсказка</translation>
  </message>
  <message>
   <source>Hints</source>
   <translation>Подсказки</translation>
  </message>
  <message>
   <source>History</source>
   <translation>История</translation>
  </message>
  <message>
   <source>History of the event…</source>
   <translation>История события…</translation>
  </message>
  <message>
   <source>History of the source…</source>
   <translation>История источника…</translation>
  </message>
  <message>
   <source>History…</source>
   <translation>История…</translation>
  </message>
  <message>
   <source>How many documents speak of it; “single” where nothing independent confirms it</source>
   <translation>Сколько документов об этом говорят; «один голос», где ничто независимое не подтверждает</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Насколько точно</translation>
  </message>
  <message>
   <source>How the date is known</source>
   <translation>Откуда известна дата</translation>
  </message>
  <message>
   <source>How to read uncertain dates, ranges and conflicts</source>
   <translation>Как читать неточные даты, диапазоны и расхождения</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Ключ</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Загрузить</translation>
  </message>
  <message>
   <source>Import events</source>
   <translation>Загрузка событий</translation>
  </message>
  <message>
   <source>Import events…</source>
   <translation>Загрузить события…</translation>
  </message>
  <message>
   <source>Importance</source>
   <translation>Важность</translation>
  </message>
  <message>
   <source>In a citation style: Markdown, Chicago, APA, BibTeX, CSL-JSON</source>
   <translation>В стиле цитирования: Markdown, Chicago, APA, BibTeX, CSL-JSON</translation>
  </message>
  <message>
   <source>In the range</source>
   <translation>В диапазоне</translation>
  </message>
  <message>
   <source>Include, then exclude, then neither</source>
   <translation>Включить, затем исключить, затем ни то ни другое</translation>
  </message>
  <message>
   <source>Independent sources</source>
   <translation>Независимые источники</translation>
  </message>
  <message>
   <source>Independent sources…</source>
   <translation>Независимые источники…</translation>
  </message>
  <message>
   <source>Intended when the source was written; not known to have happened</source>
   <translation>Намечалось, когда писался источник; неизвестно, случилось ли</translation>
  </message>
  <message>
   <source>Interchange JSON (everything)</source>
   <translation>JSON для обмена (всё)</translation>
  </message>
  <message>
   <source>Into</source>
   <translation>Куда</translation>
  </message>
  <message>
   <source>It is no disagreement; it will not be proposed again</source>
   <translation>Это не расхождение; снова оно предложено не будет</translation>
  </message>
  <message>
   <source>It will be {path}</source>
   <translation>Это будет {path}</translation>
  </message>
  <message>
   <source>It works on this computer alone: nothing that you open leaves it.</source>
   <translation>Работает только на этом компьютере: ничто открытое его не покидает.</translation>
  </message>
  <message>
   <source>Its origin</source>
   <translation>Его происхождение</translation>
  </message>
  <message>
   <source>JSON Lines (one event a line)</source>
   <translation>JSON Lines (событие на строку)</translation>
  </message>
  <message>
   <source>Join the chosen</source>
   <translation>Объединить выбранные</translation>
  </message>
  <message>
   <source>Keep as it is</source>
   <translation>Оставить как есть</translation>
  </message>
  <message>
   <source>Keep filter, range and lanes under a name, in the file</source>
   <translation>Сохранить отбор, диапазон и дорожки под именем, в файле</translation>
  </message>
  <message>
   <source>Keep range as filter</source>
   <translation>Сделать диапазон отбором</translation>
  </message>
  <message>
   <source>Keeps every event whose date may fall into the range, the certain ones included.</source>
   <translation>Оставляет события, дата которых может попасть в диапазон, включая точные.</translation>
  </message>
  <message>
   <source>Keeps only events whose date falls into the range whatever the true day was.</source>
   <translation>Оставляет только события, дата которых попадает в диапазон при любом истинном дне.</translation>
  </message>
  <message>
   <source>Kept in the history</source>
   <translation>Хранится в истории</translation>
  </message>
  <message>
   <source>Keyboard and mouse</source>
   <translation>Клавиатура и мышь</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Клавиши</translation>
  </message>
  <message>
   <source>Keys on the names of the lanes</source>
   <translation>Клавиши на именах дорожек</translation>
  </message>
  <message>
   <source>Keys on the timeline</source>
   <translation>Клавиши на шкале времени</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Дорожки</translation>
  </message>
  <message>
   <source>Lanes: actor</source>
   <translation>Дорожки: участник</translation>
  </message>
  <message>
   <source>Lanes: actor's parent</source>
   <translation>Дорожки: старший участник</translation>
  </message>
  <message>
   <source>Lanes: kind</source>
   <translation>Дорожки: вид</translation>
  </message>
  <message>
   <source>Lanes: source</source>
   <translation>Дорожки: источник</translation>
  </message>
  <message>
   <source>Lanes: status</source>
   <translation>Дорожки: статус</translation>
  </message>
  <message>
   <source>Lanes: tag</source>
   <translation>Дорожки: метка</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Larger letters (Ctrl+wheel)</source>
   <translation>Крупнее (Ctrl+колесо)</translation>
  </message>
  <message>
   <source>Larger or smaller letters</source>
   <translation>Крупнее или мельче</translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation>Широта</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлое</translation>
  </message>
  <message>
   <source>Light or dark windows; high contrast follows the system's light or dark.</source>
   <translation>Светлые или тёмные окна; высокий контраст следует системе.</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Список</translation>
  </message>
  <message>
   <source>Lists of events</source>
   <translation>Списки событий</translation>
  </message>
  <message>
   <source>Location</source>
   <translation>Место действия</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Журнал</translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation>Долгота</translation>
  </message>
  <message>
   <source>Look for conflicts…</source>
   <translation>Искать расхождения…</translation>
  </message>
  <message>
   <source>MIT licence. Built with {parts}.</source>
   <translation>Лицензия MIT. Построено на {parts}.</translation>
  </message>
  <message>
   <source>Make an empty project of your own</source>
   <translation>Создать пустой собственный проект</translation>
  </message>
  <message>
   <source>Make the change again that was taken back</source>
   <translation>Снова сделать отменённое изменение</translation>
  </message>
  <message>
   <source>Make the copy</source>
   <translation>Сделать копию</translation>
  </message>
  <message>
   <source>Make the selected range a part of the filter</source>
   <translation>Включить выделенный диапазон в отбор</translation>
  </message>
  <message>
   <source>Making the full text …</source>
   <translation>Создаётся полнотекстовый указатель…</translation>
  </message>
  <message>
   <source>Mark as not reviewed</source>
   <translation>Отметить как непроверенное</translation>
  </message>
  <message>
   <source>Mark as reviewed</source>
   <translation>Отметить как проверенное</translation>
  </message>
  <message>
   <source>Mark as reviewed by you</source>
   <translation>Отметить как проверенное вами</translation>
  </message>
  <message>
   <source>Markdown</source>
   <translation>Markdown</translation>
  </message>
  <message>
   <source>Mentioned</source>
   <translation>Упомянутые</translation>
  </message>
  <message>
   <source>Military units</source>
   <translation>Воинские части</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Движение</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Сдвинуть вниз</translation>
  </message>
  <message>
   <source>Move the lane</source>
   <translation>Сдвинуть дорожку</translation>
  </message>
  <message>
   <source>Move through time</source>
   <translation>Двигаться по времени</translation>
  </message>
  <message>
   <source>Move to the top</source>
   <translation>Сдвинуть наверх</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Сдвинуть вверх</translation>
  </message>
  <message>
   <source>NOTE</source>
   <translation>ЗАМЕЧАНИЕ</translation>
  </message>
  <message>
   <source>Name of the view:</source>
   <translation>Имя вида:</translation>
  </message>
  <message>
   <source>New name:</source>
   <translation>Новое имя:</translation>
  </message>
  <message>
   <source>New project</source>
   <translation>Новый проект</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>Новый проект…</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Дальше</translation>
  </message>
  <message>
   <source>Next event</source>
   <translation>Следующее событие</translation>
  </message>
  <message>
   <source>Next place</source>
   <translation>Следующее место</translation>
  </message>
  <message>
   <source>Next quote</source>
   <translation>Следующая цитата</translation>
  </message>
  <message>
   <source>Next quote in the document</source>
   <translation>Следующая цитата в документе</translation>
  </message>
  <message>
   <source>Next quote of this event (Alt+Down)</source>
   <translation>Следующая цитата этого события (Alt+Вниз)</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Без даты</translation>
  </message>
  <message>
   <source>No disagreement is like that.</source>
   <translation>Таких расхождений нет.</translation>
  </message>
  <message>
   <source>No event answers this question. Take a piece of it away above, or clear it with Ctrl+Shift+X.</source>
   <translation>На этот запрос не отвечает ни одно событие. Уберите часть запроса выше или снимите его: Ctrl+Shift+X.</translation>
  </message>
  <message>
   <source>No event falls into the selected range. Select another one, or press Esc on the timeline.</source>
   <translation>В выделенный диапазон не попадает ни одно событие. Выделите другой или нажмите Esc на шкале.</translation>
  </message>
  <message>
   <source>No event is selected.</source>
   <translation>Событие не выбрано.</translation>
  </message>
  <message>
   <source>No lanes</source>
   <translation>Без дорожек</translation>
  </message>
  <message>
   <source>No name</source>
   <translation>Без имени</translation>
  </message>
  <message>
   <source>No page has these words.</source>
   <translation>Таких слов нет ни на одной странице.</translation>
  </message>
  <message>
   <source>No project is open.</source>
   <translation>Проект не открыт.</translation>
  </message>
  <message>
   <source>No quotes</source>
   <translation>Цитат нет</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>Таких слов нет ни в одной настройке.</translation>
  </message>
  <message>
   <source>No side is changed or removed; the decision stands beside them and can be taken back.</source>
   <translation>Ни одна сторона не меняется и не убирается; решение стоит рядом с ними, и его можно отменить.</translation>
  </message>
  <message>
   <source>Nobody is called that.</source>
   <translation>Никого так не зовут.</translation>
  </message>
  <message>
   <source>None yet; Ctrl+D keeps what is shown</source>
   <translation>Пока нет; Ctrl+D сохраняет показанное</translation>
  </message>
  <message>
   <source>Not imported: {reason}.</source>
   <translation>Не загружено: {reason}.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Примечание</translation>
  </message>
  <message>
   <source>Nothing has been changed since it came into this project.</source>
   <translation>С тех пор как это попало в проект, ничего не менялось.</translation>
  </message>
  <message>
   <source>Nothing has been looked for yet. Looking compares claims, statuses and dates, and changes nothing.</source>
   <translation>Поиска ещё не было. Он сравнивает утверждения, статусы и даты и ничего не меняет.</translation>
  </message>
  <message>
   <source>Nothing independent confirms it</source>
   <translation>Ничто независимое этого не подтверждает</translation>
  </message>
  <message>
   <source>Nothing new was found.</source>
   <translation>Ничего нового не найдено.</translation>
  </message>
  <message>
   <source>Nothing opened yet</source>
   <translation>Ещё ничего не открывали</translation>
  </message>
  <message>
   <source>ONE SOURCE CONTRADICTS ITSELF</source>
   <translation>ИСТОЧНИК ПРОТИВОРЕЧИТ СЕБЕ</translation>
  </message>
  <message>
   <source>ONLY AN APPARENT DISAGREEMENT</source>
   <translation>РАСХОЖДЕНИЕ ТОЛЬКО КАЖУЩЕЕСЯ</translation>
  </message>
  <message>
   <source>Objects</source>
   <translation>Объекты</translation>
  </message>
  <message>
   <source>Occurrence</source>
   <translation>Повторение</translation>
  </message>
  <message>
   <source>Of everything in the window, beside the system's own scale. Holds at the next start.</source>
   <translation>Всего в окне, сверх масштаба системы. Действует со следующего запуска.</translation>
  </message>
  <message>
   <source>Of the first {rows}</source>
   <translation>Из первых {rows}</translation>
  </message>
  <message>
   <source>Of the interface; documents are never translated. Holds at the next start.</source>
   <translation>Интерфейса; документы не переводятся. Действует со следующего запуска.</translation>
  </message>
  <message>
   <source>One row a citation</source>
   <translation>Строка на цитату</translation>
  </message>
  <message>
   <source>One row an event</source>
   <translation>Строка на событие</translation>
  </message>
  <message>
   <source>One voice: {reasons}</source>
   <translation>Один голос: {reasons}</translation>
  </message>
  <message>
   <source>Only apparent</source>
   <translation>Только кажущееся</translation>
  </message>
  <message>
   <source>Only events that fall into it whatever the true day was</source>
   <translation>Только события, которые попадают в него при любом истинном дне</translation>
  </message>
  <message>
   <source>Only this</source>
   <translation>Только это</translation>
  </message>
  <message>
   <source>Only this one; again: all</source>
   <translation>Только оно; ещё раз: все</translation>
  </message>
  <message>
   <source>Only those for people</source>
   <translation>Только для чтения людьми</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открытые</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>Открыть проект</translation>
  </message>
  <message>
   <source>Open a project file (.tlx)</source>
   <translation>Открыть файл проекта (.tlx)</translation>
  </message>
  <message>
   <source>Open a project…</source>
   <translation>Открыть проект…</translation>
  </message>
  <message>
   <source>Open beside</source>
   <translation>Открыть рядом</translation>
  </message>
  <message>
   <source>Open it again</source>
   <translation>Открыть снова</translation>
  </message>
  <message>
   <source>Open one with Ctrl+O, or drop a .tlx file on this window.</source>
   <translation>Откройте его через Ctrl+O или перетащите файл .tlx в это окно.</translation>
  </message>
  <message>
   <source>Open recent</source>
   <translation>Недавние</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Открыть папку</translation>
  </message>
  <message>
   <source>Open the new project</source>
   <translation>Открыть новый проект</translation>
  </message>
  <message>
   <source>Opening {name} …</source>
   <translation>Открывается {name}…</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Открыть…</translation>
  </message>
  <message>
   <source>Organisations</source>
   <translation>Организации</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Происхождение</translation>
  </message>
  <message>
   <source>Other filters</source>
   <translation>Другие отборы</translation>
  </message>
  <message>
   <source>Overview of all events</source>
   <translation>Обзор всех событий</translation>
  </message>
  <message>
   <source>PLACE {number} OF {count}</source>
   <translation>МЕСТО {number} ИЗ {count}</translation>
  </message>
  <message>
   <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
   <translation>Картинка PNG (*.png);;Рисунок SVG (*.svg);;Документ PDF (*.pdf)</translation>
  </message>
  <message>
   <source>PROPOSED</source>
   <translation>ПРЕДЛОЖЕНО</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Страницы</translation>
  </message>
  <message>
   <source>Pages side by side</source>
   <translation>Страницы рядом</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Панели</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Бумага</translation>
  </message>
  <message>
   <source>Paper and pages</source>
   <translation>Бумага и страницы</translation>
  </message>
  <message>
   <source>Persons</source>
   <translation>Лица</translation>
  </message>
  <message>
   <source>Picture or page</source>
   <translation>Картинка или страница</translation>
  </message>
  <message>
   <source>Pin at the top</source>
   <translation>Закрепить наверху</translation>
  </message>
  <message>
   <source>Pin, fold, move, sort</source>
   <translation>Закрепить, свернуть, сдвинуть, упорядочить</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Место</translation>
  </message>
  <message>
   <source>Place in the document</source>
   <translation>Место в документе</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Места</translation>
  </message>
  <message>
   <source>Plain text</source>
   <translation>Простой текст</translation>
  </message>
  <message>
   <source>Possible</source>
   <translation>Возможно</translation>
  </message>
  <message>
   <source>Previous event</source>
   <translation>Предыдущее событие</translation>
  </message>
  <message>
   <source>Previous place</source>
   <translation>Предыдущее место</translation>
  </message>
  <message>
   <source>Previous quote</source>
   <translation>Предыдущая цитата</translation>
  </message>
  <message>
   <source>Previous quote in the document</source>
   <translation>Предыдущая цитата в документе</translation>
  </message>
  <message>
   <source>Previous quote of this event (Alt+Up)</source>
   <translation>Предыдущая цитата этого события (Alt+Вверх)</translation>
  </message>
  <message>
   <source>Property</source>
   <translation>Свойство</translation>
  </message>
  <message>
   <source>Propose it again</source>
   <translation>Предложить снова</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Предложенные</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Опубликовано</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Издатель</translation>
  </message>
  <message>
   <source>QUOTE {number} OF {count}</source>
   <translation>ЦИТАТА {number} ИЗ {count}</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Выход</translation>
  </message>
  <message>
   <source>Quotation marks</source>
   <translation>Кавычки</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Цитата</translation>
  </message>
  <message>
   <source>Quotes along the document</source>
   <translation>Цитаты вдоль документа</translation>
  </message>
  <message>
   <source>REASON</source>
   <translation>ОБОСНОВАНИЕ</translation>
  </message>
  <message>
   <source>RESOLVED</source>
   <translation>РЕШЕНО</translation>
  </message>
  <message>
   <source>ROWS THAT ARE NOT SIMPLY NEW</source>
   <translation>СТРОКИ, КОТОРЫЕ НЕ ПРОСТО НОВЫЕ</translation>
  </message>
  <message>
   <source>ROWS THAT WERE NOT IMPORTED</source>
   <translation>СТРОКИ, КОТОРЫЕ НЕ ИМПОРТИРОВАНЫ</translation>
  </message>
  <message>
   <source>Read a list of events: CSV, Excel, JSON and the files of other programs</source>
   <translation>Прочитать список событий: CSV, Excel, JSON и файлы других программ</translation>
  </message>
  <message>
   <source>Read another document beside the one on show; again: close it</source>
   <translation>Читать другой документ рядом с показанным; ещё раз: закрыть его</translation>
  </message>
  <message>
   <source>Read as</source>
   <translation>Читать как</translation>
  </message>
  <message>
   <source>Read these words beside those of the first side</source>
   <translation>Читать эти слова рядом со словами первой стороны</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Обоснование</translation>
  </message>
  <message>
   <source>Reason for the change, kept in the history</source>
   <translation>Обоснование изменения, хранится в истории</translation>
  </message>
  <message>
   <source>Reason, kept in the history</source>
   <translation>Обоснование, хранится в истории</translation>
  </message>
  <message>
   <source>Record this disagreement; it can be resolved or taken back later</source>
   <translation>Записать это расхождение; позже его можно решить или отменить</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Надёжность</translation>
  </message>
  <message>
   <source>Reliability of a source</source>
   <translation>Надёжность источника</translation>
  </message>
  <message>
   <source>Reliability of the source</source>
   <translation>Надёжность источника</translation>
  </message>
  <message>
   <source>Remove {words}</source>
   <translation>Убрать: {words}</translation>
  </message>
  <message>
   <source>Rename the view</source>
   <translation>Переименование вида</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Переименовать…</translation>
  </message>
  <message>
   <source>Repeats</source>
   <translation>Повторяется</translation>
  </message>
  <message>
   <source>Report with footnotes, HTML</source>
   <translation>Отчёт со сносками, HTML</translation>
  </message>
  <message>
   <source>Report with footnotes, Markdown</source>
   <translation>Отчёт со сносками, Markdown</translation>
  </message>
  <message>
   <source>Report with footnotes, Word</source>
   <translation>Отчёт со сносками, Word</translation>
  </message>
  <message>
   <source>Resolution: {words}</source>
   <translation>Решение: {words}</translation>
  </message>
  <message>
   <source>Resolve</source>
   <translation>Решить</translation>
  </message>
  <message>
   <source>Resolve the disagreement</source>
   <translation>Решение расхождения</translation>
  </message>
  <message>
   <source>Resolve…</source>
   <translation>Решить…</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Проверено</translation>
  </message>
  <message>
   <source>Right click on a lane’s name</source>
   <translation>Правый щелчок по дорожке</translation>
  </message>
  <message>
   <source>Role of an actor</source>
   <translation>Роль участника</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Роли</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Строка</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Строки</translation>
  </message>
  <message>
   <source>Rows that are not simply new</source>
   <translation>Строки, которые не просто новые</translation>
  </message>
  <message>
   <source>SOURCE</source>
   <translation>ИСТОЧНИК</translation>
  </message>
  <message>
   <source>STORED PLACE</source>
   <translation>СОХРАНЁННОЕ МЕСТО</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save a report</source>
   <translation>Сохранение отчёта</translation>
  </message>
  <message>
   <source>Save a report…</source>
   <translation>Сохранить отчёт…</translation>
  </message>
  <message>
   <source>Save this view</source>
   <translation>Сохранение вида</translation>
  </message>
  <message>
   <source>Save this view…</source>
   <translation>Сохранить вид…</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Сохранённые виды</translation>
  </message>
  <message>
   <source>Say in which folder and under which name the new project is to be made.</source>
   <translation>Скажите, в какой папке и под каким именем создать новый проект.</translation>
  </message>
  <message>
   <source>Say that you have checked this event, or that it is to be checked again</source>
   <translation>Сказать, что событие вами проверено или что его надо проверить снова</translation>
  </message>
  <message>
   <source>Search events</source>
   <translation>Поиск событий</translation>
  </message>
  <message>
   <source>Search events, quotes, sources …  actor: source: has:conflict</source>
   <translation>Поиск событий, цитат, источников…  actor: source: has:conflict</translation>
  </message>
  <message>
   <source>Second document beside</source>
   <translation>Второй документ рядом</translation>
  </message>
  <message>
   <source>Select a range</source>
   <translation>Выделить диапазон</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Выделить всё</translation>
  </message>
  <message>
   <source>Select an event to read its words in the document they come from.</source>
   <translation>Выберите событие, чтобы прочесть его слова в документе.</translation>
  </message>
  <message>
   <source>Select an event; zoom to it</source>
   <translation>Выбрать событие; приблизить его</translation>
  </message>
  <message>
   <source>Select no range</source>
   <translation>Не выделять диапазон</translation>
  </message>
  <message>
   <source>Select range</source>
   <translation>Выделить диапазон</translation>
  </message>
  <message>
   <source>Select range…</source>
   <translation>Выделить диапазон…</translation>
  </message>
  <message>
   <source>Select this event</source>
   <translation>Выбрать это событие</translation>
  </message>
  <message>
   <source>Selected event</source>
   <translation>Выбранное событие</translation>
  </message>
  <message>
   <source>September 2015 · 12 Sep 2015 · 1990s · 1992-1997 · 2015-09~</source>
   <translation>сентябрь 2015 · 12 сен 2015 · 1990s · 1992-1997 · 2015-09~</translation>
  </message>
  <message>
   <source>Set the grade</source>
   <translation>Оценить</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Настройки…</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Улаженные</translation>
  </message>
  <message>
   <source>Several are separated by commas</source>
   <translation>Несколько пишутся через запятую</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Весомость</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Лист</translation>
  </message>
  <message>
   <source>Shift+Down</source>
   <translation>Shift+Вниз</translation>
  </message>
  <message>
   <source>Shift+Home</source>
   <translation>Shift+Home</translation>
  </message>
  <message>
   <source>Shift+Up</source>
   <translation>Shift+Вверх</translation>
  </message>
  <message>
   <source>Shift+drag</source>
   <translation>Shift+перетаскивание</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Show event on the timeline</source>
   <translation>Показать событие на шкале</translation>
  </message>
  <message>
   <source>Show every event again</source>
   <translation>Снова показать все события</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Показать в папке</translation>
  </message>
  <message>
   <source>Show in the document</source>
   <translation>Показать в документе</translation>
  </message>
  <message>
   <source>Show less time</source>
   <translation>Показать меньше времени</translation>
  </message>
  <message>
   <source>Show more time</source>
   <translation>Показать больше времени</translation>
  </message>
  <message>
   <source>Show rejected rows</source>
   <translation>Показать отвергнутые строки</translation>
  </message>
  <message>
   <source>Show report</source>
   <translation>Показать отчёт</translation>
  </message>
  <message>
   <source>Show the events of this actor only</source>
   <translation>Показать события только этого участника</translation>
  </message>
  <message>
   <source>Show the hints again</source>
   <translation>Показать подсказки снова</translation>
  </message>
  <message>
   <source>Show the selected range in full width</source>
   <translation>Показать выделенный диапазон во всю ширину</translation>
  </message>
  <message>
   <source>Show the whole extent</source>
   <translation>Показать весь охват</translation>
  </message>
  <message>
   <source>Show these words in their document</source>
   <translation>Показать эти слова в документе</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>Сторона</translation>
  </message>
  <message>
   <source>Side A</source>
   <translation>Сторона A</translation>
  </message>
  <message>
   <source>Side B</source>
   <translation>Сторона B</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Рядом</translation>
  </message>
  <message>
   <source>Signs what you change in a project, in its history; at first the name of your login.</source>
   <translation>Подписывает ваши изменения в истории проекта; сначала это имя учётной записи.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Пропустить</translation>
  </message>
  <message>
   <source>Smaller letters (Ctrl+wheel)</source>
   <translation>Мельче (Ctrl+колесо)</translation>
  </message>
  <message>
   <source>Somebody in the sources denies it</source>
   <translation>Кто-то в источниках это отрицает</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Что-то пошло не так</translation>
  </message>
  <message>
   <source>Something went wrong inside Timeline Explorer</source>
   <translation>В Timeline Explorer что-то пошло не так</translation>
  </message>
  <message>
   <source>Sort lanes</source>
   <translation>Упорядочить дорожки</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Источник</translation>
  </message>
  <message>
   <source>Source document</source>
   <translation>Документ-источник</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Источники</translation>
  </message>
  <message>
   <source>Sources that disagree; shown below</source>
   <translation>Источники расходятся; показано ниже</translation>
  </message>
  <message>
   <source>Sources that do not share their origin</source>
   <translation>Источники, не восходящие к одному первоисточнику</translation>
  </message>
  <message>
   <source>Sources, BibTeX</source>
   <translation>Источники, BibTeX</translation>
  </message>
  <message>
   <source>Sources, CSL-JSON</source>
   <translation>Источники, CSL-JSON</translation>
  </message>
  <message>
   <source>Sources, RIS</source>
   <translation>Источники, RIS</translation>
  </message>
  <message>
   <source>Sources: {names}.</source>
   <translation>Источники: {names}.</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Пробел</translation>
  </message>
  <message>
   <source>Speaker</source>
   <translation>Говорящий</translation>
  </message>
  <message>
   <source>Speaking</source>
   <translation>Кто говорит</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Разделить</translation>
  </message>
  <message>
   <source>Stance</source>
   <translation>Отношение</translation>
  </message>
  <message>
   <source>Stance of a citation</source>
   <translation>Отношение цитаты</translation>
  </message>
  <message>
   <source>Start approximate</source>
   <translation>Начало приблизительно</translation>
  </message>
  <message>
   <source>States</source>
   <translation>Государства</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Статус</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation>Прервать поиск</translation>
  </message>
  <message>
   <source>Stopped; nothing was changed.</source>
   <translation>Остановлено; ничего не изменено.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Остановлено; ничего не записано.</translation>
  </message>
  <message>
   <source>Such as en or ru</source>
   <translation>Например, en или ru</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Пересказ</translation>
  </message>
  <message>
   <source>THE FIRST ROWS</source>
   <translation>ПЕРВЫЕ СТРОКИ</translation>
  </message>
  <message>
   <source>THE FIRST ROWS AS THEY STAND</source>
   <translation>ПЕРВЫЕ СТРОКИ КАК ЕСТЬ</translation>
  </message>
  <message>
   <source>THREE SOURCES DISAGREE</source>
   <translation>ТРИ ИСТОЧНИКА РАСХОДЯТСЯ</translation>
  </message>
  <message>
   <source>TIME</source>
   <translation>ВРЕМЯ</translation>
  </message>
  <message>
   <source>TWO SOURCES DISAGREE</source>
   <translation>ДВА ИСТОЧНИКА РАСХОДЯТСЯ</translation>
  </message>
  <message>
   <source>Table, Markdown</source>
   <translation>Таблица, Markdown</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Метка</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Метки</translation>
  </message>
  <message>
   <source>Take back the last change of the project</source>
   <translation>Отменить последнее изменение проекта</translation>
  </message>
  <message>
   <source>Take back what an analyst has ruled here</source>
   <translation>Отменить то, что здесь решил аналитик</translation>
  </message>
  <message>
   <source>Take every actor out of the filter</source>
   <translation>Убрать из отбора всех участников</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>Адресат</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Текст (*.txt)</translation>
  </message>
  <message>
   <source>The columns of our own exports are fixed.</source>
   <translation>Столбцы наших собственных выгрузок заданы.</translation>
  </message>
  <message>
   <source>The credibility of the citation that is being read, 1 to 6</source>
   <translation>Достоверность читаемой цитаты, от 1 до 6</translation>
  </message>
  <message>
   <source>The date is not understood.</source>
   <translation>Дата не понята.</translation>
  </message>
  <message>
   <source>The event above in the table</source>
   <translation>Событие выше в таблице</translation>
  </message>
  <message>
   <source>The event below in the table</source>
   <translation>Событие ниже в таблице</translation>
  </message>
  <message>
   <source>The event's next citation in its document</source>
   <translation>Следующая цитата события в документе</translation>
  </message>
  <message>
   <source>The event's previous citation in its document</source>
   <translation>Предыдущая цитата события в документе</translation>
  </message>
  <message>
   <source>The event's stable key</source>
   <translation>Постоянный ключ события</translation>
  </message>
  <message>
   <source>The events get a file of their own, which is then opened</source>
   <translation>События получат собственный файл, и он будет открыт</translation>
  </message>
  <message>
   <source>The events join those that are there</source>
   <translation>События присоединятся к тем, что уже есть</translation>
  </message>
  <message>
   <source>The filter before</source>
   <translation>Предыдущий отбор</translation>
  </message>
  <message>
   <source>The filter that you went back from</source>
   <translation>Отбор, от которого вернулись</translation>
  </message>
  <message>
   <source>The first rows</source>
   <translation>Первые строки</translation>
  </message>
  <message>
   <source>The first rows as they stand</source>
   <translation>Первые строки как есть</translation>
  </message>
  <message>
   <source>The first rows as they will be understood</source>
   <translation>Первые строки, как они будут поняты</translation>
  </message>
  <message numerus="yes">
   <source>The first {n} rows</source>
   <translation>
    <numerusform>Первая {n} строка</numerusform>
    <numerusform>Первые {n} строки</numerusform>
    <numerusform>Первые {n} строк</numerusform>
   </translation>
  </message>
  <message>
   <source>The import is one step: it can be stopped, and taken back as a whole.</source>
   <translation>Загрузка — один шаг: её можно остановить и отменить целиком.</translation>
  </message>
  <message>
   <source>The kind of event</source>
   <translation>Вид события</translation>
  </message>
  <message>
   <source>The new project is made whole; where the import is stopped, not at all.</source>
   <translation>Новый проект создаётся целиком; если загрузку остановить — не создаётся вовсе.</translation>
  </message>
  <message>
   <source>The next words of the document on show that any event cites</source>
   <translation>Следующие слова показанного документа, которые цитирует какое-либо событие</translation>
  </message>
  <message>
   <source>The open project</source>
   <translation>Открытый проект</translation>
  </message>
  <message>
   <source>The present filter in the words of the command line</source>
   <translation>Нынешний отбор словами командной строки</translation>
  </message>
  <message>
   <source>The project opened last</source>
   <translation>Последний открытый проект</translation>
  </message>
  <message>
   <source>The rejected rows are in {path}.</source>
   <translation>Отвергнутые строки в {path}.</translation>
  </message>
  <message>
   <source>The reliability of the document that is being read, A to F</source>
   <translation>Надёжность читаемого документа, от A до F</translation>
  </message>
  <message>
   <source>The report</source>
   <translation>Отчёт</translation>
  </message>
  <message>
   <source>The report could not be written there ({reason}).</source>
   <translation>Записать отчёт туда не удалось ({reason}).</translation>
  </message>
  <message>
   <source>The report was written to {path}.</source>
   <translation>Отчёт записан в {path}.</translation>
  </message>
  <message>
   <source>The sample</source>
   <translation>Образец</translation>
  </message>
  <message>
   <source>The sample stays as it is; from now on you work in the copy.</source>
   <translation>Образец останется как есть; дальше вы работаете в копии.</translation>
  </message>
  <message>
   <source>The selected range, {range}</source>
   <translation>Выделенный диапазон, {range}</translation>
  </message>
  <message>
   <source>The source says so in its own name</source>
   <translation>Источник говорит это от своего имени</translation>
  </message>
  <message>
   <source>The source says who said so</source>
   <translation>Источник называет, кто это сказал</translation>
  </message>
  <message>
   <source>The sources of this project do not disagree, as far as anybody has noted.</source>
   <translation>Источники этого проекта не расходятся, насколько кто-либо отметил.</translation>
  </message>
  <message>
   <source>The stored place beside each place where the words stand; you decide</source>
   <translation>Сохранённое место рядом с каждым, где стоят эти слова; решаете вы</translation>
  </message>
  <message>
   <source>The three hints of the first start.</source>
   <translation>Три подсказки первого запуска.</translation>
  </message>
  <message>
   <source>The wire or press release its words come from</source>
   <translation>Агентство или пресс-релиз, откуда взяты его слова</translation>
  </message>
  <message>
   <source>The words before that any event cites</source>
   <translation>Предыдущие слова, которые цитирует какое-либо событие</translation>
  </message>
  <message>
   <source>The words stand there with their context</source>
   <translation>Слова стоят там вместе с окружением</translation>
  </message>
  <message>
   <source>Their houses</source>
   <translation>Их организации</translation>
  </message>
  <message>
   <source>There are changes that are not saved. Cancel once more to let them go.</source>
   <translation>Есть несохранённые изменения. Нажмите «Отмена» ещё раз, чтобы их отбросить.</translation>
  </message>
  <message>
   <source>There is a file {name} already; choose another name.</source>
   <translation>Файл {name} уже есть; выберите другое имя.</translation>
  </message>
  <message>
   <source>There is no saved view “{name}” in this file.</source>
   <translation>В этом файле нет сохранённого вида «{name}».</translation>
  </message>
  <message>
   <source>These words are not in the document any more.</source>
   <translation>Этих слов в документе больше нет.</translation>
  </message>
  <message>
   <source>These words have moved in their document; the place shown is where they stand now.</source>
   <translation>Эти слова сместились в документе; показано место, где они стоят теперь.</translation>
  </message>
  <message>
   <source>These words stand in the document, but nothing proves which place is meant.</source>
   <translation>Эти слова есть в документе, но ничто не доказывает, какое место имеется в виду.</translation>
  </message>
  <message>
   <source>They are not at the place that is stored, but here, with what stood around them.</source>
   <translation>Они не на сохранённом месте, а здесь, вместе с прежним окружением.</translation>
  </message>
  <message>
   <source>They stand at the place that is stored, but what stood around them does not.</source>
   <translation>Они стоят на сохранённом месте, но окружение у них другое.</translation>
  </message>
  <message>
   <source>They stand here, too, but not with what stood around them.</source>
   <translation>Они стоят и здесь, но окружение у них другое.</translation>
  </message>
  <message numerus="yes">
   <source>They stand in {n} places, and nothing proves which is meant.</source>
   <translation>
    <numerusform>Они стоят в {n} месте, и ничто не доказывает, которое имеется в виду.</numerusform>
    <numerusform>Они стоят в {n} местах, и ничто не доказывает, которое имеется в виду.</numerusform>
    <numerusform>Они стоят в {n} местах, и ничто не доказывает, которое имеется в виду.</numerusform>
   </translation>
  </message>
  <message>
   <source>This file cannot be written. Your changes go into a copy of your own.</source>
   <translation>В этот файл писать нельзя. Ваши изменения пойдут в собственную копию.</translation>
  </message>
  <message>
   <source>This is a sample that comes with the application: explore it freely.</source>
   <translation>Это образец из комплекта: исследуйте его свободно.</translation>
  </message>
  <message>
   <source>This is the sample. Your changes go into a copy of your own.</source>
   <translation>Это образец. Ваши изменения пойдут в собственную копию.</translation>
  </message>
  <message>
   <source>This saved view cannot be read; delete it and save it anew.</source>
   <translation>Этот сохранённый вид не читается; удалите его и сохраните заново.</translation>
  </message>
  <message>
   <source>Those that are resolved or only apparent</source>
   <translation>Решённые и только кажущиеся</translation>
  </message>
  <message>
   <source>Those that nobody has settled</source>
   <translation>Те, которых никто не уладил</translation>
  </message>
  <message>
   <source>Time stamp</source>
   <translation>Отметка времени</translation>
  </message>
  <message>
   <source>Time, as exactly as the sources give it</source>
   <translation>Время, не точнее источников</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Шкала времени</translation>
  </message>
  <message>
   <source>Timeline Explorer projects (*.tlx)</source>
   <translation>Проекты Timeline Explorer (*.tlx)</translation>
  </message>
  <message>
   <source>Timeline Explorer projects (*.tlx);;All files (*)</source>
   <translation>Проекты Timeline Explorer (*.tlx);;Все файлы (*)</translation>
  </message>
  <message>
   <source>TimelineJS (web timeline)</source>
   <translation>TimelineJS (шкала для сайта)</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Title, author, publisher, date and more of the document on show</source>
   <translation>Название, автор, издатель, дата и прочее о показанном документе</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Куда</translation>
  </message>
  <message>
   <source>To the names of the lanes; again: back</source>
   <translation>К именам дорожек; ещё раз: обратно</translation>
  </message>
  <message>
   <source>Told by</source>
   <translation>Рассказано</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Turn the wheel to zoom, drag to move. A point is a known day; a soft block is “some day in here”. Hold Shift and drag to select a range: it counts what certainly and what possibly happened.</source>
   <translation>Колесо меняет масштаб, перетаскивание двигает. Точка — известный день; мягкая полоса — «какой-то день внутри». Удерживайте Shift и тяните, чтобы выделить диапазон: он считает, что случилось точно, а что возможно.</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Тип</translation>
  </message>
  <message>
   <source>Type of an actor</source>
   <translation>Тип участника</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <source>Unfold all lanes</source>
   <translation>Развернуть все дорожки</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Единица</translation>
  </message>
  <message>
   <source>Unpin all lanes</source>
   <translation>Открепить все дорожки</translation>
  </message>
  <message>
   <source>Untitled event</source>
   <translation>Событие без названия</translation>
  </message>
  <message>
   <source>User guide</source>
   <translation>Руководство</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Значение</translation>
  </message>
  <message>
   <source>Version {number}</source>
   <translation>Версия {number}</translation>
  </message>
  <message>
   <source>Version, licence, what it is built with</source>
   <translation>Версия, лицензия, на чём построено</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>What and why</source>
   <translation>Что и почему</translation>
  </message>
  <message>
   <source>What changed with each version</source>
   <translation>Что изменилось в каждой версии</translation>
  </message>
  <message>
   <source>What happened when, who was involved, who says so, in which exact words, and where the sources disagree.</source>
   <translation>Что и когда произошло, кто участвовал, кто это говорит, какими именно словами и в чём источники расходятся.</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Что делает</translation>
  </message>
  <message>
   <source>What kind of statement the event rests on</source>
   <translation>На каком утверждении держится событие</translation>
  </message>
  <message>
   <source>What makes a lane of the timeline</source>
   <translation>Что составляет дорожку шкалы</translation>
  </message>
  <message>
   <source>What the search has found; it waits for you to accept or dismiss it</source>
   <translation>Что нашёл поиск; ждёт, примете вы это или отклоните</translation>
  </message>
  <message>
   <source>What the timeline shows, {range}</source>
   <translation>Что видно на шкале, {range}</translation>
  </message>
  <message>
   <source>What went wrong, without words of documents: {folder}</source>
   <translation>Что пошло не так, без слов документов: {folder}</translation>
  </message>
  <message>
   <source>What you did last may not have been done. Everything that was shown as stored is safe in your project file.</source>
   <translation>Последнее действие могло не выполниться. Всё, что показано как сохранённое, цело в файле проекта.</translation>
  </message>
  <message>
   <source>What’s new</source>
   <translation>Что нового</translation>
  </message>
  <message>
   <source>Wheel</source>
   <translation>Колесо</translation>
  </message>
  <message>
   <source>When the application is started without a file.</source>
   <translation>Когда программа запущена без файла.</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <source>Whether the event certainly falls into the range</source>
   <translation>Точно ли событие попадает в диапазон</translation>
  </message>
  <message>
   <source>Which citations are one voice; split or join them</source>
   <translation>Какие цитаты — один голос; разделить или объединить их</translation>
  </message>
  <message>
   <source>Which citations of the event are one voice; split or join them</source>
   <translation>Какие цитаты события — один голос; разделить или объединить их</translation>
  </message>
  <message>
   <source>Which events</source>
   <translation>Какие события</translation>
  </message>
  <message>
   <source>Who changed this event, what, when and why</source>
   <translation>Кто изменил это событие, что, когда и почему</translation>
  </message>
  <message>
   <source>Who changed this source, what, when and why</source>
   <translation>Кто изменил этот источник, что, когда и почему</translation>
  </message>
  <message>
   <source>Who says so, in which words</source>
   <translation>Кто это говорит и какими словами</translation>
  </message>
  <message>
   <source>Who was involved</source>
   <translation>Кто участвовал</translation>
  </message>
  <message>
   <source>Why is it no disagreement? The reason is kept in the history and may be empty.</source>
   <translation>Почему это не расхождение? Обоснование хранится в истории и может быть пустым.</translation>
  </message>
  <message>
   <source>Why it was not imported</source>
   <translation>Почему не загружено</translation>
  </message>
  <message>
   <source>Why: {reason}</source>
   <translation>Почему: {reason}</translation>
  </message>
  <message>
   <source>Wider or narrower; double click: as wide as they need</source>
   <translation>Шире или уже; двойной щелчок: по ширине имён</translation>
  </message>
  <message>
   <source>With actor 1</source>
   <translation>Вместе с участником 1</translation>
  </message>
  <message>
   <source>With actor 2</source>
   <translation>Вместе с участником 2</translation>
  </message>
  <message>
   <source>With children</source>
   <translation>С дочерними</translation>
  </message>
  <message>
   <source>Without it the timeline jumps to its new place at once.</source>
   <translation>Без него шкала сразу переходит на новое место.</translation>
  </message>
  <message>
   <source>Wording of the date</source>
   <translation>Слова источника о дате</translation>
  </message>
  <message>
   <source>Words, “phrases”, actor: source: kind: date: status: has:</source>
   <translation>Слова, «фразы», actor: source: kind: date: status: has:</translation>
  </message>
  <message>
   <source>Write down how you decide it; every side stays as it is</source>
   <translation>Записать, как вы это решаете; все стороны остаются как есть</translation>
  </message>
  <message>
   <source>Write the events of the selected range to a file</source>
   <translation>Записать события выделенного диапазона в файл</translation>
  </message>
  <message>
   <source>Write the timeline as it is shown to PNG, SVG or PDF</source>
   <translation>Записать шкалу, как она показана, в PNG, SVG или PDF</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Год</translation>
  </message>
  <message>
   <source>You can go on working. If it happens again, restart the application, and save a report for its makers: it says where the error arose, and holds no words of your documents.</source>
   <translation>Можно работать дальше. Если это повторится, перезапустите программу и сохраните отчёт для её авторов: он говорит, где возникла ошибка, и не содержит слов ваших документов.</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ваше имя</translation>
  </message>
  <message>
   <source>Zoom about the pointer</source>
   <translation>Масштаб вокруг указателя</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Приблизить</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Отдалить</translation>
  </message>
  <message>
   <source>Zoom to range</source>
   <translation>Приблизить диапазон</translation>
  </message>
  <message>
   <source>a page earlier</source>
   <translation>на страницу раньше</translation>
  </message>
  <message>
   <source>a page later</source>
   <translation>на страницу позже</translation>
  </message>
  <message>
   <source>a single source</source>
   <translation>один источник</translation>
  </message>
  <message>
   <source>a voice of its own</source>
   <translation>отдельный голос</translation>
  </message>
  <message>
   <source>about {rows}</source>
   <translation>около {rows}</translation>
  </message>
  <message>
   <source>actor</source>
   <translation>участник</translation>
  </message>
  <message>
   <source>actor type</source>
   <translation>тип участника</translation>
  </message>
  <message>
   <source>added: {value}</source>
   <translation>добавлено: {value}</translation>
  </message>
  <message>
   <source>agent</source>
   <translation>действует</translation>
  </message>
  <message>
   <source>all of</source>
   <translation>все из</translation>
  </message>
  <message>
   <source>alleged</source>
   <translation>якобы</translation>
  </message>
  <message>
   <source>ambiguous</source>
   <translation>неоднозначно</translation>
  </message>
  <message>
   <source>an unknown time</source>
   <translation>неизвестное время</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>и ещё {count}</translation>
  </message>
  <message>
   <source>any of</source>
   <translation>любой из</translation>
  </message>
  <message>
   <source>approximate</source>
   <translation>приблизительно</translation>
  </message>
  <message>
   <source>armed group</source>
   <translation>вооружённая группа</translation>
  </message>
  <message>
   <source>as detected</source>
   <translation>как определено</translation>
  </message>
  <message>
   <source>as of {date}</source>
   <translation>на {date}</translation>
  </message>
  <message>
   <source>asserted</source>
   <translation>как факт</translation>
  </message>
  <message>
   <source>attributed</source>
   <translation>со слов</translation>
  </message>
  <message>
   <source>back to the events</source>
   <translation>обратно к событиям</translation>
  </message>
  <message>
   <source>both repeat {name}</source>
   <translation>обе повторяют: {name}</translation>
  </message>
  <message>
   <source>by its content</source>
   <translation>по содержанию</translation>
  </message>
  <message>
   <source>certain</source>
   <translation>точно</translation>
  </message>
  <message>
   <source>certainly in {range}</source>
   <translation>точно в {range}</translation>
  </message>
  <message>
   <source>cited by no event</source>
   <translation>не цитирует ни одно событие</translation>
  </message>
  <message numerus="yes">
   <source>cited by {n} events</source>
   <translation>
    <numerusform>цитирует {n} событие</numerusform>
    <numerusform>цитируют {n} события</numerusform>
    <numerusform>цитируют {n} событий</numerusform>
   </translation>
  </message>
  <message>
   <source>command</source>
   <translation>команда</translation>
  </message>
  <message>
   <source>completely reliable</source>
   <translation>вполне надёжен</translation>
  </message>
  <message>
   <source>confirmed by other sources</source>
   <translation>подтверждено другими источниками</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>спор</translation>
  </message>
  <message>
   <source>contradicted by a citation</source>
   <translation>цитата противоречит</translation>
  </message>
  <message>
   <source>contradicts</source>
   <translation>противоречит</translation>
  </message>
  <message>
   <source>counted from the publication date</source>
   <translation>отсчитано от даты публикации</translation>
  </message>
  <message>
   <source>created</source>
   <translation>создано</translation>
  </message>
  <message>
   <source>credibility</source>
   <translation>достоверность</translation>
  </message>
  <message>
   <source>date</source>
   <translation>дата</translation>
  </message>
  <message>
   <source>dismissed</source>
   <translation>отклонено</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>спорно</translation>
  </message>
  <message>
   <source>does not matter</source>
   <translation>неважно</translation>
  </message>
  <message>
   <source>doubtful</source>
   <translation>сомнительно</translation>
  </message>
  <message>
   <source>drop the range, then the selection</source>
   <translation>снять диапазон, затем выбор</translation>
  </message>
  <message>
   <source>event</source>
   <translation>событие</translation>
  </message>
  <message>
   <source>event or lane above</source>
   <translation>событие или дорожка выше</translation>
  </message>
  <message>
   <source>event or lane below</source>
   <translation>событие или дорожка ниже</translation>
  </message>
  <message>
   <source>exact</source>
   <translation>точно</translation>
  </message>
  <message>
   <source>excluded</source>
   <translation>исключено</translation>
  </message>
  <message>
   <source>fairly reliable</source>
   <translation>довольно надёжен</translation>
  </message>
  <message>
   <source>first event</source>
   <translation>первое событие</translation>
  </message>
  <message>
   <source>first lane</source>
   <translation>первая дорожка</translation>
  </message>
  <message>
   <source>fold or unfold the lane</source>
   <translation>свернуть или развернуть дорожку</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>свёрнута</translation>
  </message>
  <message>
   <source>forecast</source>
   <translation>прогноз</translation>
  </message>
  <message>
   <source>full-text index</source>
   <translation>полнотекстовый указатель</translation>
  </message>
  <message>
   <source>grave</source>
   <translation>серьёзное</translation>
  </message>
  <message>
   <source>has</source>
   <translation>признак</translation>
  </message>
  <message>
   <source>iCalendar (exact days only)</source>
   <translation>iCalendar (только точные дни)</translation>
  </message>
  <message>
   <source>identity</source>
   <translation>тождество</translation>
  </message>
  <message>
   <source>importance</source>
   <translation>важность</translation>
  </message>
  <message>
   <source>improbable</source>
   <translation>маловероятно</translation>
  </message>
  <message>
   <source>in a conflict</source>
   <translation>есть расхождение</translation>
  </message>
  <message numerus="yes">
   <source>in the text of {n} documents</source>
   <translation>
    <numerusform>в тексте {n} документа</numerusform>
    <numerusform>в тексте {n} документов</numerusform>
    <numerusform>в тексте {n} документов</numerusform>
   </translation>
  </message>
  <message>
   <source>included</source>
   <translation>включено</translation>
  </message>
  <message>
   <source>inferred</source>
   <translation>выведено</translation>
  </message>
  <message>
   <source>joined by an analyst</source>
   <translation>объединено аналитиком</translation>
  </message>
  <message>
   <source>joined by an analyst: {name}</source>
   <translation>объединено аналитиком: {name}</translation>
  </message>
  <message>
   <source>judgement</source>
   <translation>оценка</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>вид</translation>
  </message>
  <message>
   <source>lane above</source>
   <translation>дорожка выше</translation>
  </message>
  <message>
   <source>lane below</source>
   <translation>дорожка ниже</translation>
  </message>
  <message>
   <source>lanes further down</source>
   <translation>дорожки ниже</translation>
  </message>
  <message>
   <source>lanes further up</source>
   <translation>дорожки выше</translation>
  </message>
  <message>
   <source>last event</source>
   <translation>последнее событие</translation>
  </message>
  <message>
   <source>last lane</source>
   <translation>последняя дорожка</translation>
  </message>
  <message>
   <source>lasted, ends uncertain</source>
   <translation>длилось, концы неточны</translation>
  </message>
  <message>
   <source>location</source>
   <translation>место</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>утеряно</translation>
  </message>
  <message>
   <source>mentioned</source>
   <translation>упомянут</translation>
  </message>
  <message>
   <source>mentions</source>
   <translation>упоминает</translation>
  </message>
  <message>
   <source>military unit</source>
   <translation>воинская часть</translation>
  </message>
  <message>
   <source>minor</source>
   <translation>мелкое</translation>
  </message>
  <message>
   <source>move the lane down</source>
   <translation>сдвинуть дорожку вниз</translation>
  </message>
  <message>
   <source>move the lane to the end</source>
   <translation>сдвинуть дорожку в конец</translation>
  </message>
  <message>
   <source>move the lane to the top</source>
   <translation>сдвинуть дорожку наверх</translation>
  </message>
  <message>
   <source>move the lane up</source>
   <translation>сдвинуть дорожку вверх</translation>
  </message>
  <message>
   <source>move the view earlier</source>
   <translation>сдвинуть вид раньше</translation>
  </message>
  <message>
   <source>move the view later</source>
   <translation>сдвинуть вид позже</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>смещено</translation>
  </message>
  <message>
   <source>narrower names</source>
   <translation>имена уже</translation>
  </message>
  <message>
   <source>neutral</source>
   <translation>ни то ни другое</translation>
  </message>
  <message>
   <source>next event in time</source>
   <translation>следующее по времени событие</translation>
  </message>
  <message>
   <source>no</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>без даты</translation>
  </message>
  <message>
   <source>no day given</source>
   <translation>день не назван</translation>
  </message>
  <message>
   <source>no name given</source>
   <translation>имя не названо</translation>
  </message>
  <message>
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>not imported</source>
   <translation>не загружено</translation>
  </message>
  <message>
   <source>not reviewed</source>
   <translation>не проверено</translation>
  </message>
  <message>
   <source>not usually reliable</source>
   <translation>обычно ненадёжен</translation>
  </message>
  <message>
   <source>not yet reviewed</source>
   <translation>ещё не проверено</translation>
  </message>
  <message>
   <source>not {name}</source>
   <translation>не {name}</translation>
  </message>
  <message>
   <source>notable</source>
   <translation>заметное</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>ничего не найдено</translation>
  </message>
  <message>
   <source>only apparent</source>
   <translation>только кажущееся</translation>
  </message>
  <message>
   <source>open</source>
   <translation>открыто</translation>
  </message>
  <message>
   <source>open the event, zoom into a cluster</source>
   <translation>открыть событие, приблизить скопление</translation>
  </message>
  <message>
   <source>organisation</source>
   <translation>организация</translation>
  </message>
  <message>
   <source>page {number} of {count}</source>
   <translation>страница {number} из {count}</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>страницы</translation>
  </message>
  <message>
   <source>person</source>
   <translation>лицо</translation>
  </message>
  <message>
   <source>pin the lane at the top, or let it go</source>
   <translation>закрепить дорожку наверху или отпустить</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>закреплена</translation>
  </message>
  <message>
   <source>place</source>
   <translation>место</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>план</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>возможно</translation>
  </message>
  <message>
   <source>possibly in {range}</source>
   <translation>возможно в {range}</translation>
  </message>
  <message>
   <source>possibly true</source>
   <translation>возможно, правда</translation>
  </message>
  <message>
   <source>previous event in time</source>
   <translation>предыдущее по времени событие</translation>
  </message>
  <message>
   <source>probably true</source>
   <translation>вероятно, правда</translation>
  </message>
  <message>
   <source>publication date unknown</source>
   <translation>дата публикации неизвестна</translation>
  </message>
  <message>
   <source>quote</source>
   <translation>цитата</translation>
  </message>
  <message>
   <source>quote ambiguous</source>
   <translation>цитата неоднозначна</translation>
  </message>
  <message>
   <source>quote lost</source>
   <translation>цитата утеряна</translation>
  </message>
  <message>
   <source>quote moved</source>
   <translation>цитата сместилась</translation>
  </message>
  <message>
   <source>reading…</source>
   <translation>читается…</translation>
  </message>
  <message>
   <source>recommended</source>
   <translation>совет</translation>
  </message>
  <message>
   <source>references</source>
   <translation>ссылки</translation>
  </message>
  <message>
   <source>reliability</source>
   <translation>надёжность</translation>
  </message>
  <message>
   <source>reliability cannot be judged</source>
   <translation>о надёжности судить нельзя</translation>
  </message>
  <message>
   <source>removed: {value}</source>
   <translation>убрано: {value}</translation>
  </message>
  <message>
   <source>resolved</source>
   <translation>решено</translation>
  </message>
  <message>
   <source>role</source>
   <translation>роль</translation>
  </message>
  <message>
   <source>saved view</source>
   <translation>сохранённый вид</translation>
  </message>
  <message>
   <source>scroll the lanes down</source>
   <translation>прокрутить дорожки вниз</translation>
  </message>
  <message>
   <source>scroll the lanes up</source>
   <translation>прокрутить дорожки вверх</translation>
  </message>
  <message>
   <source>select a range, or move its end earlier</source>
   <translation>выделить диапазон или сдвинуть его конец раньше</translation>
  </message>
  <message>
   <source>select a range, or move its end later</source>
   <translation>выделить диапазон или сдвинуть его конец позже</translation>
  </message>
  <message>
   <source>selected: {range}</source>
   <translation>выделено: {range}</translation>
  </message>
  <message>
   <source>several independent sources</source>
   <translation>несколько независимых источников</translation>
  </message>
  <message>
   <source>shared wording: {name}</source>
   <translation>общие слова: {name}</translation>
  </message>
  <message>
   <source>show everything</source>
   <translation>показать всё</translation>
  </message>
  <message>
   <source>since {date}</source>
   <translation>с {date}</translation>
  </message>
  <message>
   <source>single source</source>
   <translation>один источник</translation>
  </message>
  <message>
   <source>some lanes down</source>
   <translation>на несколько дорожек вниз</translation>
  </message>
  <message>
   <source>some lanes up</source>
   <translation>на несколько дорожек вверх</translation>
  </message>
  <message>
   <source>some time in between</source>
   <translation>когда-то в этих пределах</translation>
  </message>
  <message>
   <source>some time in {dates}</source>
   <translation>когда-то в пределах {dates}</translation>
  </message>
  <message>
   <source>source</source>
   <translation>источник</translation>
  </message>
  <message>
   <source>source not graded</source>
   <translation>источник без оценки</translation>
  </message>
  <message>
   <source>sources disagree</source>
   <translation>источники расходятся</translation>
  </message>
  <message>
   <source>speaker</source>
   <translation>говорит</translation>
  </message>
  <message>
   <source>speaking: {name}</source>
   <translation>говорит: {name}</translation>
  </message>
  <message>
   <source>stance</source>
   <translation>отношение</translation>
  </message>
  <message>
   <source>state</source>
   <translation>государство</translation>
  </message>
  <message>
   <source>stated in the text</source>
   <translation>сказано в тексте</translation>
  </message>
  <message>
   <source>status</source>
   <translation>статус</translation>
  </message>
  <message>
   <source>supports</source>
   <translation>подтверждает</translation>
  </message>
  <message>
   <source>tag</source>
   <translation>метка</translation>
  </message>
  <message>
   <source>target</source>
   <translation>объект</translation>
  </message>
  <message>
   <source>text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>the day</source>
   <translation>день</translation>
  </message>
  <message>
   <source>the day, then the month</source>
   <translation>день, затем месяц</translation>
  </message>
  <message>
   <source>the month</source>
   <translation>месяц</translation>
  </message>
  <message>
   <source>the month, then the day</source>
   <translation>месяц, затем день</translation>
  </message>
  <message>
   <source>the one reports what {name} said</source>
   <translation>одна передаёт сказанное: {name}</translation>
  </message>
  <message>
   <source>the same author: {name}</source>
   <translation>один автор: {name}</translation>
  </message>
  <message>
   <source>the same document</source>
   <translation>один документ</translation>
  </message>
  <message>
   <source>the same origin: {name}</source>
   <translation>одно происхождение: {name}</translation>
  </message>
  <message>
   <source>to the names of the lanes</source>
   <translation>к именам дорожек</translation>
  </message>
  <message>
   <source>truth cannot be judged</source>
   <translation>об истинности судить нельзя</translation>
  </message>
  <message>
   <source>type</source>
   <translation>тип</translation>
  </message>
  <message>
   <source>uncertain</source>
   <translation>под вопросом</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>без изменений</translation>
  </message>
  <message>
   <source>ungraded</source>
   <translation>без оценки</translation>
  </message>
  <message>
   <source>unit</source>
   <translation>единица</translation>
  </message>
  <message>
   <source>unreliable</source>
   <translation>ненадёжен</translation>
  </message>
  <message>
   <source>until {date}</source>
   <translation>до {date}</translation>
  </message>
  <message>
   <source>updated</source>
   <translation>обновлено</translation>
  </message>
  <message>
   <source>usually reliable</source>
   <translation>обычно надёжен</translation>
  </message>
  <message>
   <source>value</source>
   <translation>значение</translation>
  </message>
  <message>
   <source>waits for you</source>
   <translation>ждёт вас</translation>
  </message>
  <message>
   <source>wider names</source>
   <translation>имена шире</translation>
  </message>
  <message>
   <source>words</source>
   <translation>слова</translation>
  </message>
  <message>
   <source>words not graded</source>
   <translation>слова без оценки</translation>
  </message>
  <message>
   <source>year</source>
   <translation>год</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>да</translation>
  </message>
  <message>
   <source>zoom in</source>
   <translation>приблизить</translation>
  </message>
  <message>
   <source>zoom out</source>
   <translation>отдалить</translation>
  </message>
  <message>
   <source>zoom to the event</source>
   <translation>приблизить событие</translation>
  </message>
  <message>
   <source>{citations} · {voices}. Only independent sources confirm one another.</source>
   <translation>{citations} · {voices}. Подтверждают друг друга только независимые источники.</translation>
  </message>
  <message>
   <source>{count} SOURCES DISAGREE</source>
   <translation>РАСХОДЯТСЯ ИСТОЧНИКИ: {count}</translation>
  </message>
  <message>
   <source>{count} certain</source>
   <translation>точно: {count}</translation>
  </message>
  <message>
   <source>{count} of {all} columns</source>
   <translation>Столбцов: {count} из {all}</translation>
  </message>
  <message>
   <source>{count} single</source>
   <translation>{count} · один голос</translation>
  </message>
  <message>
   <source>{count}M</source>
   <translation>{count} млн</translation>
  </message>
  <message>
   <source>{count}k</source>
   <translation>{count} т.</translation>
  </message>
  <message>
   <source>{dates}, approximate</source>
   <translation>{dates}, приблизительно</translation>
  </message>
  <message>
   <source>{date} and {length} on</source>
   <translation>{date} и ещё {length}</translation>
  </message>
  <message>
   <source>{events} in {lane}, {dates}</source>
   <translation>{events}: {lane}, {dates}</translation>
  </message>
  <message>
   <source>{events} written to {path}.</source>
   <translation>{events}: записано в {path}.</translation>
  </message>
  <message>
   <source>{events}, all certain in {range}</source>
   <translation>{events}, все точно в {range}</translation>
  </message>
  <message>
   <source>{events}, {certain} certain and {merely} possible in {range}</source>
   <translation>{events}, в {range} точно: {certain}, возможно: {merely}</translation>
  </message>
  <message>
   <source>{events}: {certain} certain, {merely} only possible.</source>
   <translation>{events}: точно {certain}, только возможно {merely}.</translation>
  </message>
  <message>
   <source>{events}: {certain} certain.</source>
   <translation>{events}: точно {certain}.</translation>
  </message>
  <message>
   <source>{exact} of {total} quotes exact, {faults}</source>
   <translation>Точны {exact} из {total} цитат, {faults}</translation>
  </message>
  <message>
   <source>{file} names no kind of picture; end it in .png, .svg or .pdf.</source>
   <translation>{file} не называет вида картинки; имя должно кончаться на .png, .svg или .pdf.</translation>
  </message>
  <message>
   <source>{first} and {last}</source>
   <translation>{first} и {last}</translation>
  </message>
  <message>
   <source>{format} (by its content)</source>
   <translation>{format} (по содержанию)</translation>
  </message>
  <message>
   <source>{names} and {count} more</source>
   <translation>{names} и ещё {count}</translation>
  </message>
  <message>
   <source>{name}
also: {others}</source>
   <translation>{name}
также: {others}</translation>
  </message>
  <message>
   <source>{name} stays as it is; from now on you work in the copy.</source>
   <translation>{name} останется как есть; дальше вы работаете в копии.</translation>
  </message>
  <message>
   <source>{name} with children</source>
   <translation>{name} с дочерними</translation>
  </message>
  <message>
   <source>{number} of {count}</source>
   <translation>{number} из {count}</translation>
  </message>
  <message numerus="yes">
   <source>{n} CITATIONS</source>
   <translation>
    <numerusform>{n} ЦИТАТА</numerusform>
    <numerusform>{n} ЦИТАТЫ</numerusform>
    <numerusform>{n} ЦИТАТ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changes</source>
   <translation>
    <numerusform>{n} изменение</numerusform>
    <numerusform>{n} изменения</numerusform>
    <numerusform>{n} изменений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} citations</source>
   <translation>
    <numerusform>{n} цитата</numerusform>
    <numerusform>{n} цитаты</numerusform>
    <numerusform>{n} цитат</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} conflicts</source>
   <translation>
    <numerusform>{n} расхождение</numerusform>
    <numerusform>{n} расхождения</numerusform>
    <numerusform>{n} расхождений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} conflicts are proposed.</source>
   <translation>
    <numerusform>Предложено {n} расхождение.</numerusform>
    <numerusform>Предложено {n} расхождения.</numerusform>
    <numerusform>Предложено {n} расхождений.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} conflicts to look at</source>
   <translation>
    <numerusform>{n} расхождение к просмотру</numerusform>
    <numerusform>{n} расхождения к просмотру</numerusform>
    <numerusform>{n} расхождений к просмотру</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events</source>
   <translation>
    <numerusform>{n} событие</numerusform>
    <numerusform>{n} события</numerusform>
    <numerusform>{n} событий</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} have no place in this format.</source>
   <translation>
    <numerusform>{n} не входит в этот формат.</numerusform>
    <numerusform>{n} не входят в этот формат.</numerusform>
    <numerusform>{n} не входят в этот формат.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hidden direction characters are shown as ▯.</source>
   <translation>
    <numerusform>{n} скрытый знак направления показан как ▯.</numerusform>
    <numerusform>{n} скрытых знака направления показаны как ▯.</numerusform>
    <numerusform>{n} скрытых знаков направления показаны как ▯.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} independent sources</source>
   <translation>
    <numerusform>{n} независимый источник</numerusform>
    <numerusform>{n} независимых источника</numerusform>
    <numerusform>{n} независимых источников</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} объект</numerusform>
    <numerusform>{n} объекта</numerusform>
    <numerusform>{n} объектов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more lanes not shown</source>
   <translation>
    <numerusform>ещё {n} дорожка не показана</numerusform>
    <numerusform>ещё {n} дорожки не показаны</numerusform>
    <numerusform>ещё {n} дорожек не показаны</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other faults</source>
   <translation>
    <numerusform>{n} другая ошибка</numerusform>
    <numerusform>{n} другие ошибки</numerusform>
    <numerusform>{n} других ошибок</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <translation>
    <numerusform>{n} строка</numerusform>
    <numerusform>{n} строки</numerusform>
    <numerusform>{n} строк</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows read of {all}.</source>
   <translation>
    <numerusform>Прочитана {n} строка из {all}.</numerusform>
    <numerusform>Прочитаны {n} строки из {all}.</numerusform>
    <numerusform>Прочитано {n} строк из {all}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} sources</source>
   <translation>
    <numerusform>{n} источник</numerusform>
    <numerusform>{n} источника</numerusform>
    <numerusform>{n} источников</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} that were found are recorded already.</source>
   <translation>
    <numerusform>{n} из найденных уже записано.</numerusform>
    <numerusform>{n} из найденных уже записаны.</numerusform>
    <numerusform>{n} из найденных уже записаны.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} will not be imported.</source>
   <translation>
    <numerusform>{n} не будет загружена.</numerusform>
    <numerusform>{n} не будут загружены.</numerusform>
    <numerusform>{n} не будут загружены.</numerusform>
   </translation>
  </message>
  <message>
   <source>{open} open, {settled} only apparent or resolved</source>
   <translation>{open} открыто, {settled} кажущихся или решённых</translation>
  </message>
  <message>
   <source>{scale}: {grade}. Click to grade</source>
   <translation>{scale}: {grade}. Щёлкните, чтобы оценить</translation>
  </message>
  <message numerus="yes">
   <source>{shown} of {n} events</source>
   <translation>
    <numerusform>{shown} из {n} события</numerusform>
    <numerusform>{shown} из {n} событий</numerusform>
    <numerusform>{shown} из {n} событий</numerusform>
   </translation>
  </message>
  <message>
   <source>{source} is right</source>
   <translation>Прав источник {source}</translation>
  </message>
  <message>
   <source>{source} is right: “{quote}”</source>
   <translation>Прав источник {source}: «{quote}»</translation>
  </message>
  <message>
   <source>{stance} this event</source>
   <translation>{stance} это событие</translation>
  </message>
  <message>
   <source>{step} (taken back)</source>
   <translation>{step} (отменено)</translation>
  </message>
  <message>
   <source>{words}
Click to take this out of the filter</source>
   <translation>{words}
Щёлкните, чтобы убрать из отбора</translation>
  </message>
  <message>
   <source>{year} BCE</source>
   <translation>{year} до н. э.</translation>
  </message>
  <message>
   <source>✓ reviewed</source>
   <translation>✓ проверено</translation>
  </message>
 </context>
 <context>
  <name>Sentences</name>
  <message numerus="yes">
   <source> %1 conflicts were recorded, to be looked at.</source>
   <translation>
    <numerusform> Записано %1 расхождение, его надо посмотреть.</numerusform>
    <numerusform> Записано %1 расхождения, их надо посмотреть.</numerusform>
    <numerusform> Записано %1 расхождений, их надо посмотреть.</numerusform>
   </translation>
  </message>
  <message>
   <source> 1 conflict was recorded, to be looked at.</source>
   <translation> Записано 1 расхождение, его надо посмотреть.</translation>
  </message>
  <message>
   <source> at its end</source>
   <translation> в конце</translation>
  </message>
  <message>
   <source> near %1</source>
   <translation> около %1</translation>
  </message>
  <message>
   <source> when read day-first</source>
   <translation>, если сначала день</translation>
  </message>
  <message>
   <source> when read month-first</source>
   <translation>, если сначала месяц</translation>
  </message>
  <message>
   <source>"%1" holds no letter or digit to look for</source>
   <translation>В «%1» нет ни буквы, ни цифры для поиска</translation>
  </message>
  <message>
   <source>"%1" is no %2; give a number such as %3.</source>
   <translation>«%1» не подходит для поля %2; задайте число, например %3.</translation>
  </message>
  <message>
   <source>"%1:" may not stand in an OR with something else, or after NOT; alternatives of one field go into parentheses, as in (%2:... OR %3:...)</source>
   <translation>«%1:» не может стоять в OR с чем-то другим или после NOT; варианты одного поля пишутся в скобках, как (%2:... OR %3:...)</translation>
  </message>
  <message>
   <source>%1 %2 has the days 01 to %3</source>
   <translation>месяц %1, год %2: дни с 01 по %3</translation>
  </message>
  <message>
   <source>%1 %2; nothing was imported: check the name.</source>
   <translation>%1 %2; ничего не загружено: проверьте имя.</translation>
  </message>
  <message>
   <source>%1 (at character %2)</source>
   <translation>%1 (знак %2)</translation>
  </message>
  <message>
   <source>%1 (of %2)</source>
   <translation>%1 (из %2)</translation>
  </message>
  <message>
   <source>%1 can no longer be read as %2 (%3).</source>
   <translation>%1 больше не читается как %2 (%3).</translation>
  </message>
  <message>
   <source>%1 cannot be looked at (%2); nothing was changed.</source>
   <translation>%1 нельзя посмотреть (%2); ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 cannot be made in %2; nothing was changed: choose another folder.</source>
   <translation>%1 нельзя создать в %2; ничего не изменено: выберите другую папку.</translation>
  </message>
  <message>
   <source>%1 cannot be opened; nothing was changed: look at its folder and permissions.</source>
   <translation>%1 не открывается; ничего не изменено: проверьте папку и права на неё.</translation>
  </message>
  <message>
   <source>%1 cannot be read (%2); export again to get a manifest.</source>
   <translation>%1 не читается (%2); выгрузите заново, чтобы получить манифест.</translation>
  </message>
  <message>
   <source>%1 cannot be read (%2); nothing was built.</source>
   <translation>%1 не читается (%2); ничего не собрано.</translation>
  </message>
  <message>
   <source>%1 cannot be read (%2); nothing was changed.</source>
   <translation>%1 не читается (%2); ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 cannot be read (%2); nothing was imported.</source>
   <translation>%1 не читается (%2); ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 cannot be read (%2); nothing was verified.</source>
   <translation>%1 не читается (%2); ничего не проверено.</translation>
  </message>
  <message>
   <source>%1 cannot be written; nothing was changed: save a copy where you may write.</source>
   <translation>%1 нельзя записать; ничего не изменено: сохраните копию там, где запись разрешена.</translation>
  </message>
  <message>
   <source>%1 cannot be written; nothing was imported: save a copy where you may write.</source>
   <translation>%1 нельзя записать; ничего не загружено: сохраните копию там, где запись разрешена.</translation>
  </message>
  <message>
   <source>%1 cannot write %2 (U+%3); nothing was written: use utf-8.</source>
   <translation>%1 не может записать %2 (U+%3); ничего не записано: возьмите utf-8.</translation>
  </message>
  <message>
   <source>%1 contains what a project file must not hold (%2), so it was not opened; nothing in it was run.</source>
   <translation>В %1 есть то, чего в файле проекта быть не должно (%2), поэтому он не открыт; ничего из него не выполнено.</translation>
  </message>
  <message>
   <source>%1 could not be read or written (the disk reports an error); the change was not stored.</source>
   <translation>%1 не удалось прочитать или записать (диск сообщает об ошибке); изменение не сохранено.</translation>
  </message>
  <message>
   <source>%1 could not be written (%2); the old file is as it was.</source>
   <translation>%1 не удалось записать (%2); прежний файл остался как был.</translation>
  </message>
  <message>
   <source>%1 could not be written (%2); what was there before is as it was.</source>
   <translation>%1 не удалось записать (%2); что там было раньше, осталось как было.</translation>
  </message>
  <message>
   <source>%1 declares entities, which no timeline does; nothing was imported.</source>
   <translation>%1 объявляет сущности XML, чего шкалы не делают; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 declares entities, which no workbook does; nothing was imported.</source>
   <translation>%1 объявляет сущности XML, чего книги не делают; ничего не загружено.</translation>
  </message>
  <message numerus="yes">
   <source>%1 events</source>
   <translation>
    <numerusform>%1 событие</numerusform>
    <numerusform>%1 события</numerusform>
    <numerusform>%1 событий</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 goes on behind its end (JSON ends earlier); nothing was imported.</source>
   <translation>%1 продолжается после своего конца (JSON кончается раньше); ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 goes on behind its end; nothing was imported.</source>
   <translation>%1 продолжается после своего конца; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 has been closed; open it again.</source>
   <translation>%1 закрыт; откройте его снова.</translation>
  </message>
  <message>
   <source>%1 has no manifest %2 beside it, so nothing can be verified.</source>
   <translation>Рядом с %1 нет манифеста %2, поэтому проверить нечего.</translation>
  </message>
  <message>
   <source>%1 holds a value that is too large to be shown; nothing was changed.</source>
   <translation>В %1 есть значение, слишком большое для показа; ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 holds events that cannot be read; nothing was changed: run check.</source>
   <translation>В %1 есть события, которые не читаются; ничего не изменено: запустите check.</translation>
  </message>
  <message>
   <source>%1 holds no list of objects; nothing was imported.</source>
   <translation>В %1 нет списка объектов; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 holds “%2”, %3; nothing was imported.</source>
   <translation>В %1 есть «%2», %3; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 in the file has a %2 that no project may hold (%3); run check for a list.</source>
   <translation>У %1 в файле поле %2 имеет недопустимое для проекта значение (%3); запустите check, он даст список.</translation>
  </message>
  <message>
   <source>%1 is XML of an unknown kind; nothing was imported: save it as CSV or JSON.</source>
   <translation>%1 — XML неизвестного вида; ничего не загружено: сохраните его как CSV или JSON.</translation>
  </message>
  <message>
   <source>%1 is a database of another program, not a project file; nothing was changed.</source>
   <translation>%1 — база другой программы, а не файл проекта; ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 is a folder, not a project file; choose a .tlx file in it.</source>
   <translation>%1 — папка, а не файл проекта; выберите в ней файл .tlx.</translation>
  </message>
  <message>
   <source>%1 is a folder; nothing was changed: give the name of a file in it.</source>
   <translation>%1 — папка; ничего не изменено: дайте имя файла в ней.</translation>
  </message>
  <message>
   <source>%1 is a folder; nothing was written: give the name of a file in it.</source>
   <translation>%1 — папка; ничего не записано: дайте имя файла в ней.</translation>
  </message>
  <message>
   <source>%1 is cut short; nothing was changed: get a whole copy of it.</source>
   <translation>%1 обрезан; ничего не изменено: достаньте целую копию.</translation>
  </message>
  <message>
   <source>%1 is damaged (%2); nothing was changed: restore a copy.</source>
   <translation>%1 повреждён (%2); ничего не изменено: восстановите копию.</translation>
  </message>
  <message>
   <source>%1 is damaged or locked (%2); nothing was imported.</source>
   <translation>%1 повреждён или защищён (%2); ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is damaged; nothing was changed: restore a copy or run check to see where.</source>
   <translation>%1 повреждён; ничего не изменено: восстановите копию или запустите check, он покажет где.</translation>
  </message>
  <message>
   <source>%1 is empty, not a project file; nothing was changed.</source>
   <translation>%1 пуст, это не файл проекта; ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 is empty; nothing was imported.</source>
   <translation>%1 пуст; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is in the form “%2”, not %3; nothing was imported: a newer version of this program may read it.</source>
   <translation>%1 записан в виде «%2», а не %3; ничего не загружено: его может прочитать более новая версия программы.</translation>
  </message>
  <message>
   <source>%1 is larger than %2 MB, too large for its format; nothing was imported.</source>
   <translation>%1 больше %2 МБ, для этого формата слишком велик; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is nested too deeply; nothing was imported.</source>
   <translation>В %1 слишком глубокая вложенность; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is no %2 file (it is laid out as %3); nothing was imported.</source>
   <translation>%1 — не файл %2 (он устроен как %3); ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is no Excel workbook (.xlsx); nothing was imported.</source>
   <translation>%1 — не книга Excel (.xlsx); ничего не загружено.</translation>
  </message>
  <message>
   <source>%1 is no list of events; nothing was imported: save it as CSV, XLSX or JSON.</source>
   <translation>%1 — не список событий; ничего не загружено: сохраните его как CSV, XLSX или JSON.</translation>
  </message>
  <message>
   <source>%1 is no longer where it was; nothing was changed: save the project under a new name.</source>
   <translation>%1 больше нет на прежнем месте; ничего не изменено: сохраните проект под новым именем.</translation>
  </message>
  <message>
   <source>%1 is no number</source>
   <translation>%1 — не число</translation>
  </message>
  <message>
   <source>%1 is no text; nothing was imported: save it as CSV, XLSX or JSON.</source>
   <translation>%1 — не текст; ничего не загружено: сохраните его как CSV, XLSX или JSON.</translation>
  </message>
  <message>
   <source>%1 is no workbook that can be read (%2); nothing was imported.</source>
   <translation>%1 — не книга, которую можно прочитать (%2); ничего не загружено.</translation>
  </message>
  <message numerus="yes">
   <source>%1 is not %2 at byte %3; nothing was imported: name its encoding.</source>
   <translation>
    <numerusform>В %1 байт %3 — не %2; ничего не загружено: назовите кодировку.</numerusform>
    <numerusform>В %1 байт %3 — не %2; ничего не загружено: назовите кодировку.</numerusform>
    <numerusform>В %1 байт %3 — не %2; ничего не загружено: назовите кодировку.</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 is not a dataset (it has no %2); nothing was built.</source>
   <translation>%1 — не набор данных (нет %2); ничего не собрано.</translation>
  </message>
  <message>
   <source>%1 is not a finished project file (schema %2); nothing was changed.</source>
   <translation>%1 — недоделанный файл проекта (схема %2); ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 is not a manifest (%2: %3); export again to get one.</source>
   <translation>%1 — не манифест (%2: %3); выгрузите заново, чтобы получить его.</translation>
  </message>
  <message>
   <source>%1 is not a project file but something else (text, a table, a picture?); nothing was changed.</source>
   <translation>%1 — не файл проекта, а что-то другое (текст, таблица, картинка?); ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 is not a project file; nothing was changed.</source>
   <translation>%1 — не файл проекта; ничего не изменено.</translation>
  </message>
  <message>
   <source>%1 is not an ordinary file, so it was not opened.</source>
   <translation>%1 — не обычный файл, поэтому он не открыт.</translation>
  </message>
  <message numerus="yes">
   <source>%1 is not valid JSON at character %2: %3; nothing was imported.</source>
   <translation>
    <numerusform>%1 — неверный JSON в знаке %2: %3; ничего не загружено.</numerusform>
    <numerusform>%1 — неверный JSON в знаке %2: %3; ничего не загружено.</numerusform>
    <numerusform>%1 — неверный JSON в знаке %2: %3; ничего не загружено.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 is not valid XML in line %2 (%3); nothing was imported.</source>
   <translation>
    <numerusform>%1 — неверный XML в строке %2 (%3); ничего не загружено.</numerusform>
    <numerusform>%1 — неверный XML в строке %2 (%3); ничего не загружено.</numerusform>
    <numerusform>%1 — неверный XML в строке %2 (%3); ничего не загружено.</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 is open for reading only; nothing was changed: save a copy to edit it.</source>
   <translation>%1 открыт только для чтения; ничего не изменено: чтобы править, сохраните копию.</translation>
  </message>
  <message>
   <source>%1 is there already and was not changed; choose another name.</source>
   <translation>%1 уже есть и не изменён; выберите другое имя.</translation>
  </message>
  <message>
   <source>%1 lacks %2, so it was not opened; restore a whole copy.</source>
   <translation>В %1 нет %2, поэтому он не открыт; восстановите целую копию.</translation>
  </message>
  <message>
   <source>%1 lacks the columns of %2; nothing was imported: leave the format out.</source>
   <translation>В %1 нет столбцов формата %2; ничего не загружено: не указывайте формат.</translation>
  </message>
  <message>
   <source>%1 may not be written; it is as it was: choose another name.</source>
   <translation>%1 нельзя перезаписать; он остался как был: выберите другое имя.</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %2</source>
   <translation>
    <numerusform>%1 из %2</numerusform>
    <numerusform>%1 из %2</numerusform>
    <numerusform>%1 из %2</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 of %2 is given as %3 and as %4: %5.</source>
   <translation>%1 (%2): сказано %3 и сказано %4: %5.</translation>
  </message>
  <message>
   <source>%1 origins of “%2”</source>
   <translation>%1 происхождение: «%2»</translation>
  </message>
  <message>
   <source>%1 refers to %2, which is nowhere; nothing was stored: add it or mend the reference.</source>
   <translation>%1 ссылается на %2, чего нигде нет; ничего не сохранено: добавьте это или поправьте ссылку.</translation>
  </message>
  <message numerus="yes">
   <source>%1 rows: %2 imported, %3 updated, %4 unchanged, %5 rejected.%6</source>
   <translation>
    <numerusform>%1 строка: загружено %2, обновлено %3, без изменений %4, отвергнуто %5.%6</numerusform>
    <numerusform>%1 строки: загружено %2, обновлено %3, без изменений %4, отвергнуто %5.%6</numerusform>
    <numerusform>%1 строк: загружено %2, обновлено %3, без изменений %4, отвергнуто %5.%6</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 unpacks to %2 MB, too much to be a list; nothing was imported.</source>
   <translation>
    <numerusform>%1 распаковывается в %2 МБ, для списка это слишком; ничего не загружено.</numerusform>
    <numerusform>%1 распаковывается в %2 МБ, для списка это слишком; ничего не загружено.</numerusform>
    <numerusform>%1 распаковывается в %2 МБ, для списка это слишком; ничего не загружено.</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 was cut short by another program; it was not changed: restore a copy.</source>
   <translation>%1 обрезан другой программой; он не изменён: восстановите копию.</translation>
  </message>
  <message>
   <source>%1 was made by a newer version of this program (schema %2, known up to %3); it was not changed: install the newer version to open it.</source>
   <translation>%1 создан более новой версией этой программы (схема %2, известны до %3); он не изменён: чтобы открыть его, установите новую версию.</translation>
  </message>
  <message>
   <source>%1 was replaced by another program; it was not changed: open it again.</source>
   <translation>%1 заменён другой программой; он не изменён: откройте его снова.</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1, программа %2</translation>
  </message>
  <message>
   <source>%1, %2, %3 …: %4; nothing was imported.</source>
   <translation>%1, %2, %3 …: %4; ничего не загружено.</translation>
  </message>
  <message>
   <source>%1, %2: %3; nothing was imported.</source>
   <translation>%1, %2: %3; ничего не загружено.</translation>
  </message>
  <message>
   <source>1 day, 2 week, 3 month</source>
   <translation>1 день, 2 неделя, 3 месяц</translation>
  </message>
  <message>
   <source>1 state-based, 2 non-state, 3 one-sided</source>
   <translation>1 с участием государства, 2 без него, 3 одностороннее</translation>
  </message>
  <message>
   <source>1 the day; 2 to 5 some day between the two</source>
   <translation>1 этот день; от 2 до 5 какой-то день между двумя</translation>
  </message>
  <message>
   <source>1 to 5</source>
   <translation>от 1 до 5</translation>
  </message>
  <message>
   <source>; did you mean %1</source>
   <translation>; возможно, имелось в виду: %1</translation>
  </message>
  <message>
   <source>; did you mean %1?</source>
   <translation>; возможно, имелось в виду: %1?</translation>
  </message>
  <message>
   <source>; the columns are %1%2</source>
   <translation>; столбцы: %1%2</translation>
  </message>
  <message>
   <source>A * may only stand at the end of a word</source>
   <translation>Звёздочка * может стоять только в конце слова</translation>
  </message>
  <message>
   <source>A citation's credibility is 1 to 6, not %1; nothing was changed.</source>
   <translation>Достоверность цитаты — от 1 до 6, а не %1; ничего не изменено.</translation>
  </message>
  <message>
   <source>A claim of %1</source>
   <translation>Утверждение события %1</translation>
  </message>
  <message>
   <source>A closing quotation mark stands here without an opening one</source>
   <translation>Здесь закрывающая кавычка без открывающей</translation>
  </message>
  <message>
   <source>A conflict needs two sides at least; nothing was changed.</source>
   <translation>Расхождению нужны хотя бы две стороны; ничего не изменено.</translation>
  </message>
  <message numerus="yes">
   <source>A demo has 0 to %1 events, not %2; nothing was made.</source>
   <translation>
    <numerusform>В пробном проекте от 0 до %1 события, а не %2; ничего не создано.</numerusform>
    <numerusform>В пробном проекте от 0 до %1 событий, а не %2; ничего не создано.</numerusform>
    <numerusform>В пробном проекте от 0 до %1 событий, а не %2; ничего не создано.</numerusform>
   </translation>
  </message>
  <message>
   <source>A picture cannot be written to %1; end its name in .png, .svg or .pdf.</source>
   <translation>Картинку нельзя записать в %1; имя должно кончаться на .png, .svg или .pdf.</translation>
  </message>
  <message>
   <source>A poster has 1 to %1 pages, not %2; nothing was drawn.</source>
   <translation>В плакате от 1 до %1 страниц, а не %2; ничего не нарисовано.</translation>
  </message>
  <message numerus="yes">
   <source>A report of %1 events would not be read; nothing was written: narrow the filter to %2 or export a table.</source>
   <translation>
    <numerusform>Отчёт о %1 событии никто не прочтёт; ничего не записано: сузьте отбор до %2 или выгрузите таблицу.</numerusform>
    <numerusform>Отчёт о %1 событиях никто не прочтёт; ничего не записано: сузьте отбор до %2 или выгрузите таблицу.</numerusform>
    <numerusform>Отчёт о %1 событиях никто не прочтёт; ничего не записано: сузьте отбор до %2 или выгрузите таблицу.</numerusform>
   </translation>
  </message>
  <message>
   <source>A saved question cannot be read; delete that view and save it anew.</source>
   <translation>Сохранённый запрос не читается; удалите этот вид и сохраните его заново.</translation>
  </message>
  <message>
   <source>A side of conflict %1</source>
   <translation>Сторона расхождения %1</translation>
  </message>
  <message>
   <source>A side of conflict %1 does not stand in %2; nothing was imported.</source>
   <translation>Сторона расхождения %1 не стоит в %2; ничего не загружено.</translation>
  </message>
  <message>
   <source>A source has no %1 to be edited; nothing was changed.</source>
   <translation>У источника нет поля %1, которое можно править; ничего не изменено.</translation>
  </message>
  <message>
   <source>A source needs a title; nothing was changed.</source>
   <translation>Источнику нужно название; ничего не изменено.</translation>
  </message>
  <message>
   <source>A source's reliability is A to F, not %1; nothing was changed.</source>
   <translation>Надёжность источника — от A до F, а не %1; ничего не изменено.</translation>
  </message>
  <message>
   <source>A value belongs after "%1:"</source>
   <translation>После «%1:» должно стоять значение</translation>
  </message>
  <message>
   <source>A view needs a name; nothing was changed.</source>
   <translation>Виду нужно имя; ничего не изменено.</translation>
  </message>
  <message>
   <source>A view needs a name; nothing was saved.</source>
   <translation>Виду нужно имя; ничего не сохранено.</translation>
  </message>
  <message>
   <source>A word belongs after NOT</source>
   <translation>После NOT должно стоять слово</translation>
  </message>
  <message>
   <source>A word belongs on both sides of AND</source>
   <translation>По обе стороны от AND должно стоять слово</translation>
  </message>
  <message>
   <source>A word belongs on both sides of OR</source>
   <translation>По обе стороны от OR должно стоять слово</translation>
  </message>
  <message numerus="yes">
   <source>A worksheet holds %1 rows and these are more; nothing was written: export to csv, or narrow the filter.</source>
   <translation>
    <numerusform>На лист помещается %1 строка, а здесь больше; ничего не записано: выгрузите в csv или сузьте отбор.</numerusform>
    <numerusform>На лист помещается %1 строки, а здесь больше; ничего не записано: выгрузите в csv или сузьте отбор.</numerusform>
    <numerusform>На лист помещается %1 строк, а здесь больше; ничего не записано: выгрузите в csv или сузьте отбор.</numerusform>
   </translation>
  </message>
  <message>
   <source>ACLED</source>
   <translation>ACLED</translation>
  </message>
  <message>
   <source>ACLED's tags</source>
   <translation>Метки ACLED</translation>
  </message>
  <message>
   <source>Accept the place of “%1”</source>
   <translation>Принять место: «%1»</translation>
  </message>
  <message>
   <source>Actor %1 is its own ancestor; nothing was stored: mend its parent.</source>
   <translation>Участник %1 — предок самого себя; ничего не сохранено: поправьте, к кому он относится.</translation>
  </message>
  <message>
   <source>Add conflict “%1”</source>
   <translation>Добавить расхождение «%1»</translation>
  </message>
  <message>
   <source>Against whom</source>
   <translation>Против кого</translation>
  </message>
  <message>
   <source>An actor of event %1</source>
   <translation>Участник события %1</translation>
  </message>
  <message>
   <source>An address</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>An event of conflict %1</source>
   <translation>Событие расхождения %1</translation>
  </message>
  <message>
   <source>Another part of the program is writing %1; nothing was changed: try again.</source>
   <translation>Другая часть программы пишет в %1; ничего не изменено: попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Another program is writing %1; nothing was changed: try again when it has finished.</source>
   <translation>Другая программа пишет в %1; ничего не изменено: попробуйте, когда она закончит.</translation>
  </message>
  <message>
   <source>April</source>
   <translation>апрель</translation>
  </message>
  <message>
   <source>August</source>
   <translation>август</translation>
  </message>
  <message>
   <source>CAMEO code</source>
   <translation>Код CAMEO</translation>
  </message>
  <message>
   <source>CAMEO root code</source>
   <translation>Корневой код CAMEO</translation>
  </message>
  <message>
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>CSV or TSV</source>
   <translation>CSV или TSV</translation>
  </message>
  <message>
   <source>Calendar (iCalendar)</source>
   <translation>Календарь (iCalendar)</translation>
  </message>
  <message>
   <source>Choose the citations first; nothing was changed.</source>
   <translation>Сначала выберите цитаты; ничего не изменено.</translation>
  </message>
  <message>
   <source>Comments</source>
   <translation>Замечания</translation>
  </message>
  <message>
   <source>Deaths, best estimate</source>
   <translation>Погибшие, лучшая оценка</translation>
  </message>
  <message>
   <source>Deaths, high estimate</source>
   <translation>Погибшие, верхняя оценка</translation>
  </message>
  <message>
   <source>Deaths, low estimate</source>
   <translation>Погибшие, нижняя оценка</translation>
  </message>
  <message>
   <source>December</source>
   <translation>декабрь</translation>
  </message>
  <message>
   <source>Degrees east</source>
   <translation>Градусы к востоку</translation>
  </message>
  <message>
   <source>Degrees north</source>
   <translation>Градусы к северу</translation>
  </message>
  <message>
   <source>Degrees north; east</source>
   <translation>Градусы к северу; к востоку</translation>
  </message>
  <message>
   <source>Delete view “%1”</source>
   <translation>Удалить вид «%1»</translation>
  </message>
  <message>
   <source>Delimiter</source>
   <translation>Разделитель</translation>
  </message>
  <message>
   <source>Detect</source>
   <translation>Определить</translation>
  </message>
  <message>
   <source>Device or resource busy</source>
   <translation>устройство или ресурс заняты</translation>
  </message>
  <message>
   <source>Dismiss “%1”</source>
   <translation>Отклонить «%1»</translation>
  </message>
  <message>
   <source>Edit source “%1”</source>
   <translation>Править источник «%1»</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Кодировка</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>События</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Книга Excel</translation>
  </message>
  <message>
   <source>February</source>
   <translation>февраль</translation>
  </message>
  <message>
   <source>File exists</source>
   <translation>файл уже есть</translation>
  </message>
  <message>
   <source>File name too long</source>
   <translation>имя файла слишком длинное</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Отбор</translation>
  </message>
  <message>
   <source>First row</source>
   <translation>Первая строка</translation>
  </message>
  <message>
   <source>For whoever works with the file</source>
   <translation>Для тех, кто работает с файлом</translation>
  </message>
  <message>
   <source>GDELT event file</source>
   <translation>Файл событий GDELT</translation>
  </message>
  <message>
   <source>Grade “%1” %2</source>
   <translation>Оценить «%1»: %2</translation>
  </message>
  <message>
   <source>How long it takes</source>
   <translation>Сколько это длится</translation>
  </message>
  <message>
   <source>Import of %1</source>
   <translation>Загрузка %1</translation>
  </message>
  <message>
   <source>Input/output error</source>
   <translation>ошибка ввода-вывода</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>это папка</translation>
  </message>
  <message>
   <source>Its address</source>
   <translation>Его адрес</translation>
  </message>
  <message>
   <source>Its words</source>
   <translation>Его слова</translation>
  </message>
  <message>
   <source>JSON</source>
   <translation>JSON</translation>
  </message>
  <message>
   <source>JSON Lines</source>
   <translation>JSON Lines</translation>
  </message>
  <message>
   <source>January</source>
   <translation>январь</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>Объединить</translation>
  </message>
  <message>
   <source>July</source>
   <translation>июль</translation>
  </message>
  <message>
   <source>June</source>
   <translation>июнь</translation>
  </message>
  <message>
   <source>Machines and users</source>
   <translation>Машины и пользователи</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Сделано</translation>
  </message>
  <message>
   <source>March</source>
   <translation>март</translation>
  </message>
  <message>
   <source>Mark %1 %2</source>
   <translation>Отметить как %2: %1</translation>
  </message>
  <message>
   <source>May</source>
   <translation>май</translation>
  </message>
  <message>
   <source>Meaning</source>
   <translation>Что значит</translation>
  </message>
  <message>
   <source>No actor is called "%1" and none is spelled like it; "facets" lists them all.</source>
   <translation>Участника «%1» нет, и похожих имён тоже нет; все участники перечислены слева.</translation>
  </message>
  <message>
   <source>No actor is called "%1"%2</source>
   <translation>Участника «%1» нет%2</translation>
  </message>
  <message>
   <source>No list to import was named; nothing was imported.</source>
   <translation>Список для загрузки не назван; ничего не загружено.</translation>
  </message>
  <message>
   <source>No source is called "%1"%2</source>
   <translation>Источника «%1» нет%2</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>на диске нет места</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>такого файла или папки нет</translation>
  </message>
  <message numerus="yes">
   <source>None of the %1 rows could be imported, so %2 was not made: row %3: %4.</source>
   <translation>
    <numerusform>Единственную строку (%1) загрузить не удалось, поэтому %2 не создан: строка %3: %4.</numerusform>
    <numerusform>Ни одну из %1 строк загрузить не удалось, поэтому %2 не создан: строка %3: %4.</numerusform>
    <numerusform>Ни одну из %1 строк загрузить не удалось, поэтому %2 не создан: строка %3: %4.</numerusform>
   </translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>это не папка</translation>
  </message>
  <message>
   <source>November</source>
   <translation>ноябрь</translation>
  </message>
  <message>
   <source>Objects</source>
   <translation>Объекты</translation>
  </message>
  <message>
   <source>October</source>
   <translation>октябрь</translation>
  </message>
  <message>
   <source>Of the event %1 one document says that it is only alleged, another states it as a fact: %2 stands hedged here and plain there.</source>
   <translation>О событии %1 один документ говорит лишь «якобы», а другой как о факте: %2 стоит там с оговоркой, а здесь без неё.</translation>
  </message>
  <message>
   <source>One citation supports the event %1 and another contradicts it.</source>
   <translation>Одна цитата подтверждает событие %1, а другая ему противоречит.</translation>
  </message>
  <message>
   <source>Only a PDF has paper and pages, and %1 is none; nothing was drawn.</source>
   <translation>Бумага и страницы есть только у PDF, а %1 — не PDF; ничего не нарисовано.</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>действие не разрешено</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>доступ запрещён</translation>
  </message>
  <message>
   <source>Persons killed</source>
   <translation>Убито человек</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>Проект</translation>
  </message>
  <message>
   <source>Propose “%1” again</source>
   <translation>Предложить снова «%1»</translation>
  </message>
  <message>
   <source>Quotation marks</source>
   <translation>Кавычки</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>Диапазон</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>файловая система только для чтения</translation>
  </message>
  <message>
   <source>Rename view “%1”</source>
   <translation>Переименовать вид «%1»</translation>
  </message>
  <message>
   <source>Reopen “%1”</source>
   <translation>Открыть снова «%1»</translation>
  </message>
  <message>
   <source>Resolve “%1”</source>
   <translation>Решить «%1»</translation>
  </message>
  <message>
   <source>Save view “%1”</source>
   <translation>Сохранить вид «%1»</translation>
  </message>
  <message>
   <source>September</source>
   <translation>сентябрь</translation>
  </message>
  <message>
   <source>Several actors are called "%1": %2; give the id of one.</source>
   <translation>Участников с именем «%1» несколько: %2; укажите ключ одного.</translation>
  </message>
  <message>
   <source>Several sources are called "%1": %2; give the id of one.</source>
   <translation>Источников с именем «%1» несколько: %2; укажите ключ одного.</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Лист</translation>
  </message>
  <message>
   <source>Sources cannot be written as "%1"; choose %2.</source>
   <translation>Источники нельзя записать как «%1»; выберите %2.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Разделить</translation>
  </message>
  <message>
   <source>Tags and labels</source>
   <translation>Метки и пометки</translation>
  </message>
  <message>
   <source>Tentative entries are planned</source>
   <translation>Предварительные записи — планы</translation>
  </message>
  <message>
   <source>The %1 of its %2</source>
   <translation>Поле %2, значение %1</translation>
  </message>
  <message>
   <source>The %1 was changed by another program since; nothing was changed: correct it by hand.</source>
   <translation>Запись таблицы %1 с тех пор изменена другой программой; ничего не изменено: поправьте её вручную.</translation>
  </message>
  <message>
   <source>The actor's country, in three letters</source>
   <translation>Страна участника, тремя буквами</translation>
  </message>
  <message>
   <source>The address of its picture or page</source>
   <translation>Адрес его картинки или страницы</translation>
  </message>
  <message>
   <source>The article</source>
   <translation>Статья</translation>
  </message>
  <message>
   <source>The categories</source>
   <translation>Категории</translation>
  </message>
  <message>
   <source>The category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <source>The code of the event</source>
   <translation>Код события</translation>
  </message>
  <message>
   <source>The conflict that it belongs to</source>
   <translation>Конфликт, к которому оно относится</translation>
  </message>
  <message>
   <source>The copy %1 did not come out whole and was thrown away.</source>
   <translation>Копия %1 вышла неполной и удалена.</translation>
  </message>
  <message>
   <source>The country</source>
   <translation>Страна</translation>
  </message>
  <message>
   <source>The date as it is to be shown</source>
   <translation>Дата, как её показывать</translation>
  </message>
  <message>
   <source>The day</source>
   <translation>День</translation>
  </message>
  <message>
   <source>The day, or the middle of the week or month</source>
   <translation>День либо середина недели или месяца</translation>
  </message>
  <message>
   <source>The description</source>
   <translation>Описание</translation>
  </message>
  <message>
   <source>The disk is full, so %1 was not changed; free some space and try again.</source>
   <translation>Диск полон, поэтому %1 не изменён; освободите место и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>The document %1 is not in the file; run check to see what else is missing.</source>
   <translation>Документа %1 нет в файле; запустите check, чтобы узнать, чего ещё нет.</translation>
  </message>
  <message>
   <source>The document that says it</source>
   <translation>Документ, где это сказано</translation>
  </message>
  <message>
   <source>The end</source>
   <translation>Конец</translation>
  </message>
  <message>
   <source>The end (exclusive)</source>
   <translation>Конец (не включая)</translation>
  </message>
  <message>
   <source>The ending of "%1" says no format; add --format %2.</source>
   <translation>Окончание «%1» не называет формата; добавьте --format %2.</translation>
  </message>
  <message>
   <source>The event %1 has no citation %2 any more; nothing was changed.</source>
   <translation>У события %1 больше нет цитаты %2; ничего не изменено.</translation>
  </message>
  <message>
   <source>The event %1 is %2, and %3, of the same kind, actors and time, is told as a fact.</source>
   <translation>Событие %1 — %2, а %3, того же вида, с теми же участниками и в то же время, рассказано как факт.</translation>
  </message>
  <message>
   <source>The event %1 is dated %2, and one of its citations gives %3: the two dates do not meet.</source>
   <translation>Событие %1 датировано %2, а одна из его цитат даёт %3: эти даты не сходятся.</translation>
  </message>
  <message>
   <source>The first day on which it can have been</source>
   <translation>Первый день, когда это могло быть</translation>
  </message>
  <message>
   <source>The first line of %1 opens a quotation mark that is never closed; nothing was imported.</source>
   <translation>Первая строка %1 открывает кавычку, которая не закрыта; ничего не загружено.</translation>
  </message>
  <message>
   <source>The folder "%1" of the application is missing; install the application again.</source>
   <translation>Папки «%1» программы нет; установите программу заново.</translation>
  </message>
  <message>
   <source>The folder %1 does not exist; nothing was written: make it first.</source>
   <translation>Папки %1 нет; ничего не записано: сначала создайте её.</translation>
  </message>
  <message>
   <source>The full-text index of %1 is damaged; nothing was changed: run check.</source>
   <translation>Полнотекстовый указатель %1 повреждён; ничего не изменено: запустите check.</translation>
  </message>
  <message>
   <source>The group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>The headline</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <source>The id of the event</source>
   <translation>Ключ события</translation>
  </message>
  <message>
   <source>The id of the slide</source>
   <translation>Ключ слайда</translation>
  </message>
  <message>
   <source>The identifier of the entry</source>
   <translation>Ключ записи</translation>
  </message>
  <message>
   <source>The kind of event</source>
   <translation>Вид события</translation>
  </message>
  <message>
   <source>The last day on which it can have been</source>
   <translation>Последний день, когда это могло быть</translation>
  </message>
  <message>
   <source>The media that report it</source>
   <translation>Издания, которые об этом сообщают</translation>
  </message>
  <message>
   <source>The name of the place</source>
   <translation>Название места</translation>
  </message>
  <message>
   <source>The number of the event</source>
   <translation>Номер события</translation>
  </message>
  <message>
   <source>The order of dates is %1 or %2, not "%3"; nothing was imported.</source>
   <translation>Порядок дат — %1 или %2, а не «%3»; ничего не загружено.</translation>
  </message>
  <message>
   <source>The organiser</source>
   <translation>Организатор</translation>
  </message>
  <message>
   <source>The other's country</source>
   <translation>Страна другого</translation>
  </message>
  <message>
   <source>The parent of actor %1</source>
   <translation>Старший участника %1</translation>
  </message>
  <message>
   <source>The parentheses are nested too deeply</source>
   <translation>Скобки вложены слишком глубоко</translation>
  </message>
  <message>
   <source>The parenthesis is not closed</source>
   <translation>Скобка не закрыта</translation>
  </message>
  <message>
   <source>The place in the words of the source</source>
   <translation>Место словами источника</translation>
  </message>
  <message>
   <source>The project was changed while it was exported; nothing was written: export again.</source>
   <translation>Проект изменился во время выгрузки; ничего не записано: выгрузите снова.</translation>
  </message>
  <message>
   <source>The quotation mark is not closed; put a second one after the phrase</source>
   <translation>Кавычка не закрыта; поставьте вторую после фразы</translation>
  </message>
  <message>
   <source>The range from %1 to %2 ends before it begins; exchange the two dates.</source>
   <translation>Диапазон с %1 по %2 кончается раньше, чем начинается; поменяйте даты местами.</translation>
  </message>
  <message>
   <source>The roles beside the actors, in their order</source>
   <translation>Роли рядом с участниками, в том же порядке</translation>
  </message>
  <message>
   <source>The row of event %1 cannot be read: %2.</source>
   <translation>Строка события %1 не читается: %2.</translation>
  </message>
  <message>
   <source>The rule by which it repeats</source>
   <translation>Правило, по которому повторяется</translation>
  </message>
  <message>
   <source>The search %1 cannot be read%2; nothing was filtered: put quotation marks round the words.</source>
   <translation>Поиск %1 не читается%2; ничего не отобрано: возьмите слова в кавычки.</translation>
  </message>
  <message>
   <source>The search %1 cannot be read; nothing was filtered: put quotation marks round the words.</source>
   <translation>Поиск %1 не читается; ничего не отобрано: возьмите слова в кавычки.</translation>
  </message>
  <message>
   <source>The search %1 lacks a closing quotation mark; nothing was filtered: add it.</source>
   <translation>В поиске %1 нет закрывающей кавычки; ничего не отобрано: добавьте её.</translation>
  </message>
  <message>
   <source>The sheet %1 of %2 is empty; nothing was imported.</source>
   <translation>Лист %1 книги %2 пуст; ничего не загружено.</translation>
  </message>
  <message>
   <source>The source articles</source>
   <translation>Статьи-источники</translation>
  </message>
  <message>
   <source>The source of a citation of %1</source>
   <translation>Источник цитаты события %1</translation>
  </message>
  <message>
   <source>The start</source>
   <translation>Начало</translation>
  </message>
  <message>
   <source>The text</source>
   <translation>Текст</translation>
  </message>
  <message>
   <source>The type of the event</source>
   <translation>Тип события</translation>
  </message>
  <message>
   <source>The words to look for may not hold the field "%1:" here.</source>
   <translation>В словах для поиска здесь не может стоять поле «%1:».</translation>
  </message>
  <message>
   <source>The words “%1” do not stand at that place; nothing was changed.</source>
   <translation>Слов «%1» на том месте нет; ничего не изменено.</translation>
  </message>
  <message>
   <source>Their houses</source>
   <translation>Их организации</translation>
  </message>
  <message>
   <source>There are too many NOTs</source>
   <translation>Слишком много NOT</translation>
  </message>
  <message>
   <source>There are two of %1 %2; nothing was stored: give one of them another id.</source>
   <translation>Есть два объекта с одним ключом, %1 %2; ничего не сохранено: дайте одному другой ключ.</translation>
  </message>
  <message>
   <source>There are two of source %1 in the list; nothing was imported.</source>
   <translation>Источник %1 стоит в списке дважды; ничего не загружено.</translation>
  </message>
  <message>
   <source>There is a ")" without its "("</source>
   <translation>Есть «)» без своей «(»</translation>
  </message>
  <message>
   <source>There is a conflict %1 already; nothing was changed.</source>
   <translation>Расхождение %1 уже есть; ничего не изменено.</translation>
  </message>
  <message>
   <source>There is a view %1 already; nothing was changed: choose another name.</source>
   <translation>Вид %1 уже есть; ничего не изменено: выберите другое имя.</translation>
  </message>
  <message>
   <source>There is no %1 "%2" in this project.</source>
   <translation>В этом проекте нет такого: %1 «%2».</translation>
  </message>
  <message>
   <source>There is no %1 "%2"%3</source>
   <translation>Такого нет: %1 «%2»%3</translation>
  </message>
  <message>
   <source>There is no %1 %2 in the file any more; nothing was changed.</source>
   <translation>В файле больше нет: %1 %2; ничего не изменено.</translation>
  </message>
  <message>
   <source>There is no column "%1" for %2; nothing was imported%3.</source>
   <translation>Для поля %2 нет столбца «%1»; ничего не загружено%3.</translation>
  </message>
  <message>
   <source>There is no dataset folder %1; nothing was built: check the name.</source>
   <translation>Папки с данными %1 нет; ничего не собрано: проверьте имя.</translation>
  </message>
  <message>
   <source>There is no encoding "%1"; nothing was imported: try utf-8 or cp1252.</source>
   <translation>Кодировки «%1» нет; ничего не загружено: попробуйте utf-8 или cp1251.</translation>
  </message>
  <message>
   <source>There is no encoding "%1"; use utf-8-sig, utf-8, utf-16 or cp1252.</source>
   <translation>Кодировки «%1» нет; возьмите utf-8-sig, utf-8, utf-16 или cp1252.</translation>
  </message>
  <message>
   <source>There is no export %1; check its name.</source>
   <translation>Выгрузки %1 нет; проверьте имя.</translation>
  </message>
  <message>
   <source>There is no field "%1"; nothing was imported: the fields are %2.</source>
   <translation>Поля «%1» нет; ничего не загружено; поля: %2.</translation>
  </message>
  <message>
   <source>There is no field "%1:"; %2 Quotation marks make it plain words</source>
   <translation>Поля «%1:» нет; %2 В кавычках это будут простые слова</translation>
  </message>
  <message>
   <source>There is no file %1; nothing was changed: check the name.</source>
   <translation>Файла %1 нет; ничего не изменено: проверьте имя.</translation>
  </message>
  <message>
   <source>There is no format "%1" to import; %2</source>
   <translation>Формата загрузки «%1» нет; %2</translation>
  </message>
  <message>
   <source>There is no paper "%1"; nothing was drawn: choose %2.</source>
   <translation>Бумаги «%1» нет; ничего не нарисовано: выберите %2.</translation>
  </message>
  <message>
   <source>There is no permission to use %1; nothing was changed.</source>
   <translation>Нет прав на %1; ничего не изменено.</translation>
  </message>
  <message>
   <source>There is no sheet "%1"; nothing was imported: there are %2.</source>
   <translation>Листа «%1» нет; ничего не загружено; есть листы: %2.</translation>
  </message>
  <message>
   <source>There is no such %1 any more; nothing was changed: it has been removed meanwhile.</source>
   <translation>Этого больше нет (%1); ничего не изменено: тем временем удалено.</translation>
  </message>
  <message>
   <source>There is no view %1; nothing was changed.</source>
   <translation>Вида %1 нет; ничего не изменено.</translation>
  </message>
  <message>
   <source>There is nothing between the parentheses</source>
   <translation>Между скобками ничего нет</translation>
  </message>
  <message>
   <source>This step's record in the journal is damaged; nothing was changed.</source>
   <translation>Запись этого шага в журнале повреждена; ничего не изменено.</translation>
  </message>
  <message>
   <source>This would take more than %1 pages; nothing was drawn: choose a larger paper or narrow the filter.</source>
   <translation>На это ушло бы больше %1 страниц; ничего не нарисовано: выберите бумагу побольше или сузьте отбор.</translation>
  </message>
  <message>
   <source>Timeline (thetimelineproj)</source>
   <translation>Timeline (thetimelineproj)</translation>
  </message>
  <message>
   <source>Timeline Explorer %1</source>
   <translation>Timeline Explorer %1</translation>
  </message>
  <message>
   <source>Timeline Explorer's own export</source>
   <translation>Собственная выгрузка Timeline Explorer</translation>
  </message>
  <message>
   <source>Timeline XML</source>
   <translation>XML программы Timeline</translation>
  </message>
  <message>
   <source>TimelineJS</source>
   <translation>TimelineJS</translation>
  </message>
  <message>
   <source>TimelineJS JSON</source>
   <translation>JSON для TimelineJS</translation>
  </message>
  <message>
   <source>Timesketch export</source>
   <translation>Выгрузка Timesketch</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>To whom it was done</source>
   <translation>С кем это сделали</translation>
  </message>
  <message>
   <source>Too many open files</source>
   <translation>открыто слишком много файлов</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Темы</translation>
  </message>
  <message>
   <source>Towards whom</source>
   <translation>По отношению к кому</translation>
  </message>
  <message>
   <source>Two documents tell of %1 with the same actors, the one dated %2, the other %3: the two dates do not meet.</source>
   <translation>Два документа рассказывают о %1 с теми же участниками, один с датой %2, другой с датой %3: эти даты не сходятся.</translation>
  </message>
  <message>
   <source>Two quotes of source %1 do not agree about the same place; nothing was imported.</source>
   <translation>Две цитаты источника %1 расходятся об одном и том же месте; ничего не загружено.</translation>
  </message>
  <message>
   <source>UCDP Georeferenced Event Dataset</source>
   <translation>Набор событий UCDP GED</translation>
  </message>
  <message>
   <source>Until when</source>
   <translation>До какого времени</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Что произошло</translation>
  </message>
  <message>
   <source>What happened, in a few sentences</source>
   <translation>Что произошло, в нескольких предложениях</translation>
  </message>
  <message>
   <source>What is written on the event</source>
   <translation>Что написано на событии</translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation>Что на ней</translation>
  </message>
  <message>
   <source>What kinds of disorder it is</source>
   <translation>Какие это беспорядки</translation>
  </message>
  <message>
   <source>What the list calls the row; rows are updated by it</source>
   <translation>Как список называет строку; по нему строки обновляются</translation>
  </message>
  <message>
   <source>What the time is the time of</source>
   <translation>К чему относится время</translation>
  </message>
  <message>
   <source>When it was published</source>
   <translation>Когда опубликовано</translation>
  </message>
  <message>
   <source>When, in ISO 8601</source>
   <translation>Когда, по ISO 8601</translation>
  </message>
  <message>
   <source>When, in microseconds since 1970</source>
   <translation>Когда, в микросекундах с 1970 года</translation>
  </message>
  <message>
   <source>When, or from when</source>
   <translation>Когда или с какого времени</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <source>Whether it goes on until today</source>
   <translation>Длится ли до сих пор</translation>
  </message>
  <message>
   <source>Whether it is approximate</source>
   <translation>Приблизительно ли</translation>
  </message>
  <message>
   <source>Whether it is the title slide</source>
   <translation>Титульный ли это слайд</translation>
  </message>
  <message>
   <source>Whether it stands at the head of the article</source>
   <translation>Стоит ли в начале статьи</translation>
  </message>
  <message>
   <source>Whether its end is</source>
   <translation>Приблизителен ли конец</translation>
  </message>
  <message>
   <source>Whether its start is</source>
   <translation>Приблизительно ли начало</translation>
  </message>
  <message>
   <source>Which occurrence it replaces</source>
   <translation>Какое повторение заменяет</translation>
  </message>
  <message>
   <source>Who acts</source>
   <translation>Кто действует</translation>
  </message>
  <message>
   <source>Who attends</source>
   <translation>Кто присутствует</translation>
  </message>
  <message>
   <source>Who did it</source>
   <translation>Кто это сделал</translation>
  </message>
  <message>
   <source>Who else is named</source>
   <translation>Кто ещё назван</translation>
  </message>
  <message>
   <source>Who is on that side</source>
   <translation>Кто на этой стороне</translation>
  </message>
  <message>
   <source>Who published that document</source>
   <translation>Кто издал этот документ</translation>
  </message>
  <message>
   <source>Who says it</source>
   <translation>Кто это говорит</translation>
  </message>
  <message>
   <source>Who tells it in them</source>
   <translation>Кто в них рассказывает</translation>
  </message>
  <message>
   <source>Who wrote it</source>
   <translation>Кто написал</translation>
  </message>
  <message>
   <source>Whose the picture is</source>
   <translation>Чья картинка</translation>
  </message>
  <message>
   <source>a GDELT file</source>
   <translation>файл GDELT</translation>
  </message>
  <message>
   <source>a calendar</source>
   <translation>календарь</translation>
  </message>
  <message>
   <source>a claim refers to a citation that is not there</source>
   <translation>утверждение ссылается на цитату, которой нет</translation>
  </message>
  <message>
   <source>a date is missing here</source>
   <translation>здесь не хватает даты</translation>
  </message>
  <message>
   <source>a month or as two years</source>
   <translation>месяц или как два года</translation>
  </message>
  <message>
   <source>a quote is not in %1 any more: %2</source>
   <translation>цитаты больше нет в %1: %2</translation>
  </message>
  <message>
   <source>a quote of %1 has moved from %2 to %3: %4</source>
   <translation>цитата из %1 сместилась с %2 на %3: %4</translation>
  </message>
  <message>
   <source>a quote of %1 stands elsewhere, but nothing proves where: %2</source>
   <translation>цитата из %1 стоит в другом месте, но ничто не доказывает, в каком: %2</translation>
  </message>
  <message>
   <source>a season has no day</source>
   <translation>у времени года нет дня</translation>
  </message>
  <message>
   <source>a set that opens with %1 ends with %2</source>
   <translation>множество, открытое знаком %1, кончается знаком %2</translation>
  </message>
  <message>
   <source>a side of the conflict does not stand in %1 as quoted</source>
   <translation>сторона расхождения не стоит в %1 так, как процитирована</translation>
  </message>
  <message>
   <source>a time of day needs a day without X</source>
   <translation>времени суток нужен день без X</translation>
  </message>
  <message>
   <source>actor</source>
   <translation>участник</translation>
  </message>
  <message>
   <source>actor type</source>
   <translation>тип участника</translation>
  </message>
  <message>
   <source>actors.yaml</source>
   <translation>actors.yaml</translation>
  </message>
  <message>
   <source>after %1 it has %2, the quote %3</source>
   <translation>после %1 там стоит %2, а в цитате %3</translation>
  </message>
  <message>
   <source>alleged</source>
   <translation>сказано «якобы»</translation>
  </message>
  <message>
   <source>already data</source>
   <translation>уже данные</translation>
  </message>
  <message>
   <source>an Excel workbook</source>
   <translation>книга Excel</translation>
  </message>
  <message>
   <source>an interval has one slash</source>
   <translation>в промежутке одна косая черта</translation>
  </message>
  <message>
   <source>an interval needs a date or two dots on one side</source>
   <translation>промежутку с одной стороны нужна дата или две точки</translation>
  </message>
  <message>
   <source>asserted</source>
   <translation>утверждается как факт</translation>
  </message>
  <message>
   <source>asserted, alleged, planned ...</source>
   <translation>asserted, alleged, planned ...</translation>
  </message>
  <message>
   <source>attempt to write a readonly database</source>
   <translation>попытка записи в базу только для чтения</translation>
  </message>
  <message>
   <source>attributed</source>
   <translation>сказано со слов</translation>
  </message>
  <message>
   <source>certain: only what falls into the range whatever the true day was; a date marked ~, ? or % never is certain</source>
   <translation>точно: только то, что попадает в диапазон при любом истинном дне; дата с пометкой ~, ? или % точной не бывает</translation>
  </message>
  <message>
   <source>choice for --match</source>
   <translation>выбор для --match</translation>
  </message>
  <message>
   <source>choice for --when</source>
   <translation>выбор для --when</translation>
  </message>
  <message>
   <source>citation</source>
   <translation>цитата</translation>
  </message>
  <message>
   <source>citation style</source>
   <translation>стиль цитирования</translation>
  </message>
  <message>
   <source>claim</source>
   <translation>утверждение</translation>
  </message>
  <message>
   <source>column to export</source>
   <translation>столбец для выгрузки</translation>
  </message>
  <message>
   <source>comma</source>
   <translation>запятая</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>расхождение</translation>
  </message>
  <message>
   <source>conflict: %1</source>
   <translation>расхождение: %1</translation>
  </message>
  <message>
   <source>copy its words from there</source>
   <translation>скопируйте слова оттуда</translation>
  </message>
  <message>
   <source>credibilities</source>
   <translation>достоверности</translation>
  </message>
  <message>
   <source>credibility</source>
   <translation>достоверность</translation>
  </message>
  <message>
   <source>data</source>
   <translation>data</translation>
  </message>
  <message>
   <source>database disk image is malformed</source>
   <translation>файл базы повреждён</translation>
  </message>
  <message>
   <source>database or disk is full</source>
   <translation>база или диск полны</translation>
  </message>
  <message>
   <source>dates are written like 2015-09-12, 2015-09 or 2015.</source>
   <translation>даты пишутся так: 2015-09-12, 2015-09 или 2015.</translation>
  </message>
  <message>
   <source>day</source>
   <translation>день</translation>
  </message>
  <message>
   <source>day/month or as month/day</source>
   <translation>день/месяц или как месяц/день</translation>
  </message>
  <message>
   <source>did you mean %1:?</source>
   <translation>возможно, имелось в виду %1:?</translation>
  </message>
  <message>
   <source>did you mean %1?</source>
   <translation>возможно, имелось в виду %1?</translation>
  </message>
  <message>
   <source>disk I/O error</source>
   <translation>ошибка чтения или записи диска</translation>
  </message>
  <message>
   <source>disputed</source>
   <translation>спорное</translation>
  </message>
  <message>
   <source>end</source>
   <translation>конец</translation>
  </message>
  <message>
   <source>event</source>
   <translation>событие</translation>
  </message>
  <message>
   <source>events</source>
   <translation>события</translation>
  </message>
  <message>
   <source>every event</source>
   <translation>все события</translation>
  </message>
  <message>
   <source>extent</source>
   <translation>протяжённость</translation>
  </message>
  <message>
   <source>field</source>
   <translation>поле</translation>
  </message>
  <message>
   <source>file is not a database</source>
   <translation>файл не является базой</translation>
  </message>
  <message>
   <source>forecast</source>
   <translation>прогноз</translation>
  </message>
  <message>
   <source>format to export to</source>
   <translation>формат выгрузки</translation>
  </message>
  <message>
   <source>has</source>
   <translation>признак</translation>
  </message>
  <message>
   <source>hour</source>
   <translation>час</translation>
  </message>
  <message>
   <source>importance</source>
   <translation>важность</translation>
  </message>
  <message>
   <source>importances</source>
   <translation>важности</translation>
  </message>
  <message>
   <source>in an array</source>
   <translation>в массиве</translation>
  </message>
  <message>
   <source>in “%1”</source>
   <translation>в «%1»</translation>
  </message>
  <message>
   <source>inside a set a stretch is written with two dots</source>
   <translation>внутри множества отрезок пишется двумя точками</translation>
  </message>
  <message>
   <source>interchange JSON</source>
   <translation>JSON для обмена</translation>
  </message>
  <message>
   <source>is a folder</source>
   <translation>— папка</translation>
  </message>
  <message>
   <source>is no file</source>
   <translation>— не файл</translation>
  </message>
  <message>
   <source>is not there</source>
   <translation>не найден</translation>
  </message>
  <message>
   <source>it begins a %1 that never ends</source>
   <translation>она начинает %1 без конца</translation>
  </message>
  <message numerus="yes">
   <source>it has %1 cells, not %2</source>
   <translation>
    <numerusform>в ней %1 ячейка, а не %2</numerusform>
    <numerusform>в ней %1 ячейки, а не %2</numerusform>
    <numerusform>в ней %1 ячеек, а не %2</numerusform>
   </translation>
  </message>
  <message>
   <source>it has %1 empty cells more than the %2 columns</source>
   <translation>в ней на %1 пустых ячеек больше, чем столбцов (%2)</translation>
  </message>
  <message>
   <source>it has an end date but no start date</source>
   <translation>в ней есть дата конца, но нет даты начала</translation>
  </message>
  <message>
   <source>it has cells beside the %1 named columns</source>
   <translation>в ней есть ячейки помимо названных столбцов (%1)</translation>
  </message>
  <message>
   <source>it has no date</source>
   <translation>в ней нет даты</translation>
  </message>
  <message>
   <source>it has no headline</source>
   <translation>в ней нет заголовка</translation>
  </message>
  <message>
   <source>it has no id or no title</source>
   <translation>в ней нет ключа или названия</translation>
  </message>
  <message>
   <source>it has no message</source>
   <translation>в ней нет сообщения</translation>
  </message>
  <message>
   <source>it has no start</source>
   <translation>в ней нет начала</translation>
  </message>
  <message>
   <source>it has no start date</source>
   <translation>в ней нет даты начала</translation>
  </message>
  <message>
   <source>it has no summary</source>
   <translation>в ней нет краткого содержания</translation>
  </message>
  <message>
   <source>it has no text</source>
   <translation>в ней нет текста</translation>
  </message>
  <message>
   <source>it has no time</source>
   <translation>в ней нет времени</translation>
  </message>
  <message>
   <source>it has no title</source>
   <translation>в ней нет названия</translation>
  </message>
  <message>
   <source>it has only one of latitude and longitude</source>
   <translation>в ней только широта или только долгота</translation>
  </message>
  <message>
   <source>it holds a NUL character</source>
   <translation>в ней есть нулевой символ</translation>
  </message>
  <message>
   <source>it holds bytes that are no text in the encoding of the file</source>
   <translation>в ней есть байты, которые в кодировке файла не текст</translation>
  </message>
  <message>
   <source>it holds half a character (a lone surrogate)</source>
   <translation>в ней есть половина символа (одинокий суррогат)</translation>
  </message>
  <message>
   <source>it is a %1, not an event</source>
   <translation>это %1, а не событие</translation>
  </message>
  <message>
   <source>it is an era, a coloured band and no event</source>
   <translation>это эпоха, цветная полоса, а не событие</translation>
  </message>
  <message numerus="yes">
   <source>it is longer than %1 characters</source>
   <translation>
    <numerusform>она длиннее %1 знака</numerusform>
    <numerusform>она длиннее %1 знаков</numerusform>
    <numerusform>она длиннее %1 знаков</numerusform>
   </translation>
  </message>
  <message>
   <source>it is no JSON object</source>
   <translation>это не объект JSON</translation>
  </message>
  <message>
   <source>it is no text</source>
   <translation>это не текст</translation>
  </message>
  <message>
   <source>it is the title of the timeline, not an event</source>
   <translation>это заголовок шкалы, а не событие</translation>
  </message>
  <message>
   <source>it lacks one of its two dates</source>
   <translation>в ней нет одной из двух дат</translation>
  </message>
  <message>
   <source>it names no two sides</source>
   <translation>в ней не названы две стороны</translation>
  </message>
  <message>
   <source>its %1 has no year</source>
   <translation>поле %1 без года</translation>
  </message>
  <message>
   <source>its %1 has the time “%2”, which is no number</source>
   <translation>в поле %1 время «%2», это не число</translation>
  </message>
  <message>
   <source>its %1 “%2 %3 %4” is no date</source>
   <translation>поле %1 «%2 %3 %4» — не дата</translation>
  </message>
  <message>
   <source>its %1 “%2%3” is no date</source>
   <translation>поле %1 «%2%3» — не дата</translation>
  </message>
  <message>
   <source>its CAMEO root code “%1” is not 01 to 20</source>
   <translation>её корневой код CAMEO «%1» — не от 01 до 20</translation>
  </message>
  <message>
   <source>its actor %1 is not among the actors of the file</source>
   <translation>её участника %1 нет среди участников файла</translation>
  </message>
  <message>
   <source>its date precision “%1” is not 1 to 5</source>
   <translation>её точность даты «%1» — не от 1 до 5</translation>
  </message>
  <message>
   <source>its duration “%1” cannot be read</source>
   <translation>её длительность «%1» не читается</translation>
  </message>
  <message>
   <source>its duration “%1” is too long</source>
   <translation>её длительность «%1» слишком велика</translation>
  </message>
  <message>
   <source>its end %1 does not stand after its beginning</source>
   <translation>её конец %1 не стоит после начала</translation>
  </message>
  <message>
   <source>its end %1 has no day before it</source>
   <translation>перед её концом %1 нет дня</translation>
  </message>
  <message>
   <source>its end %1 lies before its start %2</source>
   <translation>её конец %1 раньше начала %2</translation>
  </message>
  <message>
   <source>its end %1 stands more than once after its beginning: add words to it</source>
   <translation>её конец %1 стоит после начала не один раз: добавьте к нему слова</translation>
  </message>
  <message>
   <source>its end “%1” lies before its start %2</source>
   <translation>её конец «%1» раньше начала %2</translation>
  </message>
  <message>
   <source>its last day %1 lies before its first %2</source>
   <translation>её последний день %1 раньше первого %2</translation>
  </message>
  <message>
   <source>its quote does not fit its place %1-%2 in %3</source>
   <translation>её цитата не подходит к месту %1-%2 в %3</translation>
  </message>
  <message>
   <source>its quote does not stand at %1-%2 in %3</source>
   <translation>её цитата не стоит на месте %1-%2 в %3</translation>
  </message>
  <message>
   <source>its source %1 is not among the sources of the file</source>
   <translation>её источника %1 нет среди источников файла</translation>
  </message>
  <message>
   <source>its text</source>
   <translation>текст</translation>
  </message>
  <message>
   <source>its time precision “%1” is not 1, 2 or 3 with a day</source>
   <translation>её точность времени «%1» — не 1, 2 или 3 с днём</translation>
  </message>
  <message>
   <source>its timestamp %1 and its datetime %2 are not the same second</source>
   <translation>её отметка времени %1 и дата %2 — не одна и та же секунда</translation>
  </message>
  <message>
   <source>its timestamp “%1” is no number of microseconds since 1970</source>
   <translation>её отметка времени «%1» — не число микросекунд с 1970 года</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>вид</translation>
  </message>
  <message>
   <source>kinds</source>
   <translation>виды</translation>
  </message>
  <message>
   <source>millisecond</source>
   <translation>миллисекунда</translation>
  </message>
  <message>
   <source>minute</source>
   <translation>минута</translation>
  </message>
  <message>
   <source>month</source>
   <translation>месяц</translation>
  </message>
  <message>
   <source>names of the columns</source>
   <translation>названия столбцов</translation>
  </message>
  <message>
   <source>no %1 of the calendar fits these digits</source>
   <translation>в календаре нет такого (%1) с этими цифрами</translation>
  </message>
  <message>
   <source>no such day stands in the calendar of these years</source>
   <translation>такого дня в календаре этих лет нет</translation>
  </message>
  <message>
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <source>not reviewed</source>
   <translation>непроверенные</translation>
  </message>
  <message>
   <source>nothing may follow %1: qualifiers stand inside</source>
   <translation>после %1 ничего стоять не может: пометки пишутся внутри</translation>
  </message>
  <message>
   <source>nothing may follow here</source>
   <translation>дальше ничего стоять не может</translation>
  </message>
  <message>
   <source>offsets from UTC run from -%1:00 to +%2:00</source>
   <translation>смещения от UTC — от -%1:00 до +%2:00</translation>
  </message>
  <message>
   <source>one event</source>
   <translation>одно событие</translation>
  </message>
  <message>
   <source>one on each line</source>
   <translation>по одному на строку</translation>
  </message>
  <message>
   <source>only the first member of a set may begin with two dots</source>
   <translation>с двух точек может начинаться только первый член множества</translation>
  </message>
  <message>
   <source>only the last member of a set may end with two dots</source>
   <translation>двумя точками может кончаться только последний член множества</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>план</translation>
  </message>
  <message>
   <source>possible: whatever may fall into the range, since its bounds touch it; what certainly does is among it</source>
   <translation>возможно: всё, что может попасть в диапазон, раз его границы с ним пересекаются, включая попадающее точно</translation>
  </message>
  <message>
   <source>property to have, as in has:</source>
   <translation>признак, как в has:</translation>
  </message>
  <message>
   <source>recommended</source>
   <translation>совет</translation>
  </message>
  <message>
   <source>rejected: %1</source>
   <translation>отвергнуто: %1</translation>
  </message>
  <message>
   <source>reliabilities</source>
   <translation>надёжности</translation>
  </message>
  <message>
   <source>reliability</source>
   <translation>надёжность</translation>
  </message>
  <message>
   <source>resources</source>
   <translation>resources</translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation>проверенные</translation>
  </message>
  <message>
   <source>role</source>
   <translation>роль</translation>
  </message>
  <message>
   <source>roles</source>
   <translation>роли</translation>
  </message>
  <message>
   <source>second</source>
   <translation>секунда</translation>
  </message>
  <message>
   <source>semicolon</source>
   <translation>точка с запятой</translation>
  </message>
  <message>
   <source>significant digits go with a year alone</source>
   <translation>значащие цифры бывают только у года</translation>
  </message>
  <message>
   <source>source</source>
   <translation>источник</translation>
  </message>
  <message>
   <source>sources</source>
   <translation>источники</translation>
  </message>
  <message>
   <source>sources.yaml</source>
   <translation>sources.yaml</translation>
  </message>
  <message>
   <source>stance</source>
   <translation>отношение</translation>
  </message>
  <message>
   <source>stances</source>
   <translation>отношения</translation>
  </message>
  <message>
   <source>start</source>
   <translation>начало</translation>
  </message>
  <message>
   <source>status</source>
   <translation>статус</translation>
  </message>
  <message>
   <source>statuses</source>
   <translation>статусы</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>табуляция</translation>
  </message>
  <message>
   <source>tag</source>
   <translation>метка</translation>
  </message>
  <message>
   <source>tags</source>
   <translation>метки</translation>
  </message>
  <message>
   <source>the %1 “%2” is none of %3</source>
   <translation>%1 «%2» — ничто из: %3</translation>
  </message>
  <message>
   <source>the event %1</source>
   <translation>событие %1</translation>
  </message>
  <message>
   <source>the event has no citation, so nothing shows who says so</source>
   <translation>у события нет цитаты, и не видно, кто это говорит</translation>
  </message>
  <message>
   <source>the full-text index does not match the texts: searches may miss events</source>
   <translation>полнотекстовый указатель не отвечает текстам: поиск может пропускать события</translation>
  </message>
  <message>
   <source>the interval ends before it begins</source>
   <translation>промежуток кончается раньше, чем начинается</translation>
  </message>
  <message>
   <source>the key “%1” stands twice in one object</source>
   <translation>ключ «%1» стоит в одном объекте дважды</translation>
  </message>
  <message>
   <source>the quote is empty: copy its words from the document</source>
   <translation>цитата пуста: скопируйте её слова из документа</translation>
  </message>
  <message>
   <source>the quote is in the document, but not between those words: copy before and after anew</source>
   <translation>цитата в документе есть, но не между этими словами: скопируйте окружение заново</translation>
  </message>
  <message>
   <source>the quote is not in the document: %1</source>
   <translation>цитаты в документе нет: %1</translation>
  </message>
  <message numerus="yes">
   <source>the quote stands %1 times in the document: say which by before or after</source>
   <translation>
    <numerusform>цитата стоит в документе %1 раз: укажите, какая, словами до или после</numerusform>
    <numerusform>цитата стоит в документе %1 раза: укажите, какая, словами до или после</numerusform>
    <numerusform>цитата стоит в документе %1 раз: укажите, какая, словами до или после</numerusform>
   </translation>
  </message>
  <message>
   <source>the range ends before it begins</source>
   <translation>диапазон кончается раньше, чем начинается</translation>
  </message>
  <message numerus="yes">
   <source>the roles “%1” do not fit its %2 actors</source>
   <translation>
    <numerusform>роли «%1» не подходят к %2 участнику</numerusform>
    <numerusform>роли «%1» не подходят к %2 участникам</numerusform>
    <numerusform>роли «%1» не подходят к %2 участникам</numerusform>
   </translation>
  </message>
  <message>
   <source>the same number stands with two units</source>
   <translation>одно и то же число стоит с двумя единицами</translation>
  </message>
  <message>
   <source>the stored bounds are not those of %1</source>
   <translation>сохранённые границы — не те, что у %1</translation>
  </message>
  <message>
   <source>the text is not the one that was imported (its hash differs)</source>
   <translation>текст не тот, что был загружен (хеш другой)</translation>
  </message>
  <message>
   <source>the two dates do not meet</source>
   <translation>эти даты не сходятся</translation>
  </message>
  <message>
   <source>the two do not meet, however exactly they are meant</source>
   <translation>они не сходятся, как бы точно их ни понимать</translation>
  </message>
  <message>
   <source>the two names are not of one</source>
   <translation>это имена не одного</translation>
  </message>
  <message>
   <source>there are %1</source>
   <translation>есть: %1</translation>
  </message>
  <message>
   <source>there are %1.</source>
   <translation>есть: %1.</translation>
  </message>
  <message>
   <source>there is no month %1 (months are 01 to 12, seasons 21 to 24, quarters 33 to 36)</source>
   <translation>месяца %1 нет (месяцы от 01 до 12, времена года от 21 до 24, кварталы от 33 до 36)</translation>
  </message>
  <message>
   <source>there is no year minus zero</source>
   <translation>года минус ноль нет</translation>
  </message>
  <message>
   <source>time</source>
   <translation>время</translation>
  </message>
  <message>
   <source>timeline-explorer/1</source>
   <translation>timeline-explorer/1</translation>
  </message>
  <message>
   <source>times of day run from 00:00:00 to 23:59:59</source>
   <translation>время суток — от 00:00:00 до 23:59:59</translation>
  </message>
  <message>
   <source>twice</source>
   <translation>дважды</translation>
  </message>
  <message>
   <source>two dots in a set need a date before or behind them</source>
   <translation>двум точкам в множестве нужна дата до или после них</translation>
  </message>
  <message>
   <source>two events of the same actors</source>
   <translation>два события с теми же участниками</translation>
  </message>
  <message>
   <source>type</source>
   <translation>тип</translation>
  </message>
  <message>
   <source>unable to open database file</source>
   <translation>файл базы не открывается</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>без изменений</translation>
  </message>
  <message>
   <source>updated: %1</source>
   <translation>обновлено: %1</translation>
  </message>
  <message>
   <source>utf-8</source>
   <translation>utf-8</translation>
  </message>
  <message>
   <source>vertical bar</source>
   <translation>вертикальная черта</translation>
  </message>
  <message>
   <source>view</source>
   <translation>вид</translation>
  </message>
  <message>
   <source>which is unknown</source>
   <translation>это неизвестно</translation>
  </message>
  <message>
   <source>within or throughout</source>
   <translation>within или throughout</translation>
  </message>
  <message>
   <source>year</source>
   <translation>год</translation>
  </message>
  <message>
   <source>years</source>
   <translation>годы</translation>
  </message>
  <message>
   <source>years beyond %1 cannot be placed</source>
   <translation>годы за пределами %1 разместить нельзя</translation>
  </message>
  <message>
   <source>“%1” and “%2” cannot be the two ends of one date</source>
   <translation>«%1» и «%2» не могут быть концами одной даты</translation>
  </message>
  <message>
   <source>“%1” can be read as %2; write %3 or %4, whichever is meant.</source>
   <translation>«%1» можно прочесть как %2; напишите %3 или %4, смотря что имеется в виду.</translation>
  </message>
  <message>
   <source>“%1” can be read as day/month or as month/day; say which (dates: %2 or %3)</source>
   <translation>«%1» можно прочесть как день/месяц или как месяц/день; скажите, как именно (даты: %2 или %3)</translation>
  </message>
  <message>
   <source>“%1” can be read in two ways; say which (decimal: point or comma)</source>
   <translation>«%1» можно прочесть двояко; скажите, как именно (десятичный знак: точка или запятая)</translation>
  </message>
  <message>
   <source>“%1” cannot be read as a date; write it like 12 Sep 2015, early September 2015, 1992-1997 or as EDTF (2015-09).</source>
   <translation>«%1» не читается как дата; пишите так: 12 сен 2015, начало сентября 2015, 1992-1997 или в EDTF (2015-09).</translation>
  </message>
  <message>
   <source>“%1” has a time that no clock shows</source>
   <translation>«%1»: такого времени часы не показывают</translation>
  </message>
  <message>
   <source>“%1” has a year of two digits; write all four</source>
   <translation>«%1»: год из двух цифр; напишите все четыре</translation>
  </message>
  <message>
   <source>“%1” is no coordinate between -%2 and %3 degrees</source>
   <translation>«%1» — не координата от -%2 до %3 градусов</translation>
  </message>
  <message>
   <source>“%1” is no date</source>
   <translation>«%1» — не дата</translation>
  </message>
  <message>
   <source>“%1” is no day of the calendar</source>
   <translation>«%1» — не день календаря</translation>
  </message>
  <message>
   <source>“%1” is no day of the calendar%2</source>
   <translation>«%1» — не день календаря%2</translation>
  </message>
  <message>
   <source>“%1” is no moment of the calendar</source>
   <translation>«%1» — не момент календаря</translation>
  </message>
  <message>
   <source>“%1” is no number</source>
   <translation>«%1» — не число</translation>
  </message>
  <message>
   <source>“%1” is not a date, at character %2: %3; %4</source>
   <translation>«%1» — не дата, знак %2: %3; %4</translation>
  </message>
 </context>
</TS>
