using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>The head of a Word document: how long its texts are, and where its tables lie ([MS-DOC] 2.5.1).</summary>
internal sealed class FileInformation
{
    /// <summary>The stream that begins with it; the text is in there, too.</summary>
    public const string Stream = "WordDocument";

    private const int Word97 = 0xC1;
    private const int LengthsAt = 0x4C;
    private const int TablesAt = 0x9A;

    private readonly ByteTable _main;
    private readonly ByteTable _tables;

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArticleRejectedException">It is of before Word 97, or under a password.</exception>
    public FileInformation(CompoundFile file)
    {
        _main = file.Stream(Stream) ?? throw new InvalidDataException("it has no text");
        if (_main.U16(0) != 0xA5EC || _main.U16(2) < Word97)
        {
            throw new ArticleRejectedException(
                RejectionCodes.UnsupportedFormat,
                "The file is a Word document of before 1997, which can't be read. Open it in Word or LibreOffice, save it as DOCX and drop "
                    + "that."
            );
        }

        var flags = _main.U16(0x0A);
        if ((flags & 0x100) != 0)
        {
            throw new ArticleRejectedException(
                RejectionCodes.Encrypted,
                "The Word document is protected by a password. Open it, save it without one, and drop that."
            );
        }

        var (named, other) = (flags & 0x200) != 0 ? ("1Table", "0Table") : ("0Table", "1Table");
        _tables = file.Stream(named) ?? file.Stream(other) ?? throw new InvalidDataException("its tables are missing");
    }

    public ByteTable Main => _main;

    /// <summary>Lengths of the texts in UTF-16 code units. They follow each other in this order.</summary>
    public int LengthOf(DocumentText text) => Math.Max(0, _main.I32(LengthsAt + ((int)text * 4)));

    /// <summary>A table by its number among the places in the head; empty where there is none, or where it is damaged.</summary>
    public ByteTable Table(DocumentTable id) =>
        Place(id) is var (at, length) && length > 0 && at >= 0 && at <= _tables.Length - length ? _tables.Slice(at, length) : default;

    /// <summary>A table and what stands behind it, since some say less than their length.</summary>
    public ByteTable OpenTable(DocumentTable id)
    {
        var (at, _) = Place(id);
        return Table(id).Length == 0 ? default : _tables.Slice(at, _tables.Length - at);
    }

    private (int At, int Length) Place(DocumentTable id) => (_main.I32(TablesAt + ((int)id * 8)), _main.I32(TablesAt + ((int)id * 8) + 4));
}
