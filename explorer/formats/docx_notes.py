"""Real footnotes in a Word document, which python-docx does not write: the part `word/footnotes.xml`.

Office Open XML (ECMA-376 part 1, 17.11): two separators with the ids -1 and 0, then the notes; the text refers
to them by id, numbers are the program's.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EMPTY = (
    f'<w:footnotes xmlns:w="{_W}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)


class Footnotes:
    """The footnotes of a document; `add` in the order of the text, then `finish` once."""

    def __init__(self, document: "Document") -> None:
        from docx.oxml.parser import parse_xml

        self._document = document
        self._root: Any = parse_xml(_EMPTY)
        self._count = 0

    def add(self, paragraph: "Paragraph") -> "Paragraph":
        """Put a reference at the end of a paragraph and return the note's first paragraph, to be filled."""
        from docx.oxml.parser import OxmlElement
        from docx.text.paragraph import Paragraph

        self._count += 1
        run = paragraph.add_run()
        run.font.superscript = True
        reference: Any = OxmlElement("w:footnoteReference")
        reference.set(f"{{{_W}}}id", str(self._count))
        run._r.append(reference)
        note: Any = OxmlElement("w:footnote")
        note.set(f"{{{_W}}}id", str(self._count))
        self._root.append(note)
        element: Any = OxmlElement("w:p")
        note.append(element)
        first = Paragraph(element, self._document.part)
        number = first.add_run()
        number.font.superscript = True
        mark: Any = OxmlElement("w:footnoteRef")
        number._r.append(mark)
        first.add_run(" ")
        return first

    def more(self) -> "Paragraph":
        """Return a further paragraph of the latest note."""
        from docx.oxml.parser import OxmlElement
        from docx.text.paragraph import Paragraph

        element: Any = OxmlElement("w:p")
        self._root[-1].append(element)
        return Paragraph(element, self._document.part)

    def finish(self) -> None:
        """Make the notes a part of the document."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree

        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _CONTENT, blob, self._document.part.package)
        self._document.part.relate_to(part, _TYPE)
