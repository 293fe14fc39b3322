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
   <source>+, −, Esc</source>
   <translation>+, −, Esc</translation>
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
   <source>A page earlier, a page later</source>
   <translation>На страницу раньше, на страницу позже</translation>
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
   <source>Accept the new place</source>
   <translation>Принять новое место</translation>
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
   <source>An event with three quotes takes three rows</source>
   <translation>Событие с тремя цитатами занимает три строки</translation>
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
   <source>Appearance</source>
   <translation>Оформление</translation>
  </message>
  <message>
   <source>Appearance, language, size and what is opened at the start</source>
   <translation>Оформление, язык, размер и что открывать при запуске</translation>
  </message>
  <message>
   <source>Armed groups</source>
   <translation>Вооружённые группы</translation>
  </message>
  <message>
   <source>Arrow keys</source>
   <translation>Стрелки</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
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
   <source>Back</source>
   <translation>Назад</translation>
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
   <source>Click to fold, drag to move</source>
   <translation>Щелчок сворачивает, перетаскивание перемещает</translation>
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
   <source>Country</source>
   <translation>Страна</translation>
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
   <source>Dismiss</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Документ</translation>
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
   <source>EVENTS</source>
   <translation>СОБЫТИЯ</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Правка</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>Кодировка</translation>
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
   <source>First event, last event, fit all</source>
   <translation>Первое событие, последнее событие, всё целиком</translation>
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
   <source>From event to event, from lane to lane</source>
   <translation>От события к событию, от дорожки к дорожке</translation>
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
   <source>Got it</source>
   <translation>Понятно</translation>
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
   <source>Home, End, F</source>
   <translation>Home, End, F</translation>
  </message>
  <message>
   <source>How do you decide it, and why? Nothing that a source says is changed; empty opens it again.</source>
   <translation>Как вы решаете и почему? Слова источников не меняются; пустое поле снова открывает вопрос.</translation>
  </message>
  <message>
   <source>How many documents speak of it</source>
   <translation>Сколько документов об этом говорят</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Насколько точно</translation>
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
   <source>Intended when the source was written; not known to have happened</source>
   <translation>Намечалось, когда писался источник; неизвестно, случилось ли</translation>
  </message>
  <message>
   <source>Interchange JSON (everything)</source>
   <translation>JSON для обмена (всё)</translation>
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
   <source>JSON Lines (one event a line)</source>
   <translation>JSON Lines (событие на строку)</translation>
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
   <source>Keyboard and mouse</source>
   <translation>Клавиатура и мышь</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Клавиши</translation>
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
   <source>Move through time</source>
   <translation>Двигаться по времени</translation>
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
   <source>Next quote</source>
   <translation>Следующая цитата</translation>
  </message>
  <message>
   <source>Next quote of this event (Alt+Down)</source>
   <translation>Следующая цитата этого события (Alt+Down)</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Без даты</translation>
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
   <source>Other filters</source>
   <translation>Другие отборы</translation>
  </message>
  <message>
   <source>Overview of all events</source>
   <translation>Обзор всех событий</translation>
  </message>
  <message>
   <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
   <translation>Картинка PNG (*.png);;Рисунок SVG (*.svg);;Документ PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Page Up, Page Down</source>
   <translation>Page Up, Page Down</translation>
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
   <source>Place</source>
   <translation>Место</translation>
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
   <source>Previous quote</source>
   <translation>Предыдущая цитата</translation>
  </message>
  <message>
   <source>Previous quote of this event (Alt+Up)</source>
   <translation>Предыдущая цитата этого события (Alt+Up)</translation>
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
   <source>Read as</source>
   <translation>Читать как</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Повторить</translation>
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
   <source>Resolve the disagreement</source>
   <translation>Решение расхождения</translation>
  </message>
  <message>
   <source>Resolve…</source>
   <translation>Решить…</translation>
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
   <source>Search events</source>
   <translation>Поиск событий</translation>
  </message>
  <message>
   <source>Search events, quotes, sources …  actor: source: has:conflict</source>
   <translation>Поиск событий, цитат, источников…  actor: source: has:conflict</translation>
  </message>
  <message>
   <source>Select a range</source>
   <translation>Выделить диапазон</translation>
  </message>
  <message>
   <source>Select a range, or move its end</source>
   <translation>Выделить диапазон или сдвинуть его конец</translation>
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
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Настройки…</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Лист</translation>
  </message>
  <message>
   <source>Shift+drag</source>
   <translation>Shift+перетаскивание</translation>
  </message>
  <message>
   <source>Shift+←, Shift+→</source>
   <translation>Shift+←, Shift+→</translation>
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
   <source>Side A</source>
   <translation>Сторона A</translation>
  </message>
  <message>
   <source>Side B</source>
   <translation>Сторона B</translation>
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
   <source>Speaker</source>
   <translation>Говорящий</translation>
  </message>
  <message>
   <source>Stance of a citation</source>
   <translation>Отношение цитаты</translation>
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
   <source>Stopped; nothing was changed.</source>
   <translation>Остановлено; ничего не изменено.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Остановлено; ничего не записано.</translation>
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
   <source>The three hints of the first start.</source>
   <translation>Три подсказки первого запуска.</translation>
  </message>
  <message>
   <source>The words stand there with their context</source>
   <translation>Слова стоят там вместе с окружением</translation>
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
   <source>To</source>
   <translation>Куда</translation>
  </message>
  <message>
   <source>Turn the wheel to zoom, drag to move. A point is a known day; a soft block is “some day in here”. Hold Shift and drag to select a range: it counts what certainly and what possibly happened.</source>
   <translation>Колесо меняет масштаб, перетаскивание двигает. Точка — известный день; мягкая полоса — «какой-то день внутри». Удерживайте Shift и тяните, чтобы выделить диапазон: он считает, что случилось точно, а что возможно.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
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
   <source>What</source>
   <translation>Что</translation>
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
   <source>Whether the event certainly falls into the range</source>
   <translation>Точно ли событие попадает в диапазон</translation>
  </message>
  <message>
   <source>Which events</source>
   <translation>Какие события</translation>
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
   <source>Why it was not imported</source>
   <translation>Почему не загружено</translation>
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
   <source>Zoom about the pointer</source>
   <translation>Масштаб вокруг указателя</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Приблизить</translation>
  </message>
  <message>
   <source>Zoom in, zoom out, clear the range</source>
   <translation>Приблизить, отдалить, снять диапазон</translation>
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
   <source>Zoom to the event</source>
   <translation>Приблизить событие</translation>
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
   <source>asserted</source>
   <translation>как факт</translation>
  </message>
  <message>
   <source>attributed</source>
   <translation>со слов</translation>
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
   <source>date</source>
   <translation>дата</translation>
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
   <source>forecast</source>
   <translation>прогноз</translation>
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
  <message>
   <source>included</source>
   <translation>включено</translation>
  </message>
  <message>
   <source>inferred</source>
   <translation>выведено</translation>
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
   <source>neutral</source>
   <translation>ни то ни другое</translation>
  </message>
  <message>
   <source>next event in time</source>
   <translation>следующее по времени событие</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>без даты</translation>
  </message>
  <message>
   <source>not imported</source>
   <translation>не загружено</translation>
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
   <source>person</source>
   <translation>лицо</translation>
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
   <source>recommended</source>
   <translation>совет</translation>
  </message>
  <message>
   <source>reliability cannot be judged</source>
   <translation>о надёжности судить нельзя</translation>
  </message>
  <message>
   <source>reliability {grade}</source>
   <translation>надёжность {grade}</translation>
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
   <source>show everything</source>
   <translation>показать всё</translation>
  </message>
  <message>
   <source>since {date}</source>
   <translation>с {date}</translation>
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
   <source>words</source>
   <translation>слова</translation>
  </message>
  <message>
   <source>year</source>
   <translation>год</translation>
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
   <source>{format} (by its content)</source>
   <translation>{format} (по содержанию)</translation>
  </message>
  <message>
   <source>{name}
also: {others}</source>
   <translation>{name}
также: {others}</translation>
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
  <message numerus="yes">
   <source>{shown} of {n} events</source>
   <translation>
    <numerusform>{shown} из {n} события</numerusform>
    <numerusform>{shown} из {n} событий</numerusform>
    <numerusform>{shown} из {n} событий</numerusform>
   </translation>
  </message>
  <message>
   <source>{stance} this event</source>
   <translation>{stance} это событие</translation>
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
 </context>
</TS>
