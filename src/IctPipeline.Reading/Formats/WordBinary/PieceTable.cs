using System.Text;
using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// The text of a document, which lies in the file in pieces, each of one or two bytes a character ([MS-DOC] 2.9.38). A quick save added
/// pieces and moved none.
/// </summary>
internal sealed class PieceTable
{
    private const int PieceBytes = 8;
    private const int OneByte = 0x40000000;

    private readonly List<Piece> _pieces = [];

    /// <param name="table">The properties that pieces refer to, and the pieces.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArticleRejectedException">The pieces are more than the file's budget.</exception>
    public PieceTable(ByteTable table, ByteTable main, ExpansionBudget budget)
    {
        var at = 0;
        while (table.Length > at && table.U8(at) == 1)
        {
            at += 3 + table.U16(at + 1);
        }

        if (table.Length <= at || table.U8(at) != 2)
        {
            throw new InvalidDataException("the table of its text is lost");
        }

        var pieces = table.Slice(at + 5, Math.Min(table.I32(at + 1), table.Length - at - 5));
        var count = Math.Max(0, (pieces.Length - 4) / (4 + PieceBytes));
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var piece = Piece.Of(
                text.Length,
                pieces.I32((i + 1) * 4) - pieces.I32(i * 4),
                pieces.I32(((count + 1) * 4) + (i * PieceBytes) + 2)
            );
            budget.Count(piece.Length * 2L);
            text.Append(piece.Read(main));
            _pieces.Add(piece);
        }

        Text = text.ToString();
    }

    /// <summary>All texts of the document, one after the other.</summary>
    public string Text { get; }

    /// <summary>What it was decoded from; of both that which can hold the other.</summary>
    public string Charset => _pieces.TrueForAll(piece => piece.Width == 1) ? "windows-1252" : "utf-16";

    /// <summary>Where a character lies in the file, and how many of those behind it lie in the same piece, itself among them.</summary>
    public (int Place, int Left, int Width) PlaceOf(int at)
    {
        var piece = _pieces[Index(at)];
        return (piece.Place + ((at - piece.Start) * piece.Width), piece.Start + piece.Length - at, piece.Width);
    }

    private int Index(int at)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private readonly record struct Piece(int Start, int Length, int Place, int Width)
    {
        public static Piece Of(int start, int length, int place) =>
            length < 0 ? throw new InvalidDataException("a piece of its text has no length")
            : (place & OneByte) != 0 ? new Piece(start, length, (place & ~OneByte) / 2, 1)
            : new Piece(start, length, place, 2);

        public string Read(ByteTable main) =>
            Width == 2 ? main.Text(Place, Length) : CodePages.Get(1252).GetString(main.Slice(Place, Length).Bytes.Span);
    }
}
