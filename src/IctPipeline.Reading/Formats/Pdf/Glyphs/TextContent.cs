using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// Takes lines, curves, colours and pictures out of a page's instructions before the library makes objects of them: a map has some hundred
/// thousand, and a text needs none. What is left is counted.
/// </summary>
internal sealed class TextContent(IPageContentParser parser, PdfOptions options) : IPageContentParser
{
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var content = new byte[inputBytes.Length];
        var length = inputBytes.Read(content);
        options.Expansion.Check();
        return parser.Parse(pageNumber, new MemoryInputBytes(Reduce(content.AsSpan(0, length))), log);
    }

    /// <exception cref="ArticleRejectedException">Too much is left.</exception>
    private byte[] Reduce(ReadOnlySpan<byte> content)
    {
        var tokens = new NodeBudget(options.Limits.MaxNodes, options.Time);
        var (kept, start, at, count) = (new MemoryStream(content.Length / 2), 0, 0, 0);
        while ((at = SkipToken(content, at, out var word)) >= 0)
        {
            count++;
            if (word.IsEmpty || word is [(byte)'t' or (byte)'f' or (byte)'n', _, _, _, ..])
            {
                continue;
            }

            if (word.SequenceEqual("BI"u8))
            {
                var end = EndOfPicture(content, at);
                if (end < 0)
                {
                    break;
                }

                at = end;
            }
            else if (!IsDrawing(word))
            {
                tokens.Add(count);
                kept.Write(content[start..at]);
                kept.WriteByte((byte)'\n');
            }

            (start, count) = (at, 0);
        }

        kept.Write(content[start..]);
        return kept.ToArray();
    }

    /// <returns>Where the token ends that begins there or behind; -1 at the end.</returns>
    /// <param name="word">The token, where it is a word: an instruction mostly.</param>
    private static int SkipToken(ReadOnlySpan<byte> content, int at, out ReadOnlySpan<byte> word)
    {
        word = default;
        while (at < content.Length && PdfNames.IsSpace(content[at]))
        {
            at++;
        }

        if (at >= content.Length)
        {
            return -1;
        }

        switch (content[at])
        {
            case (byte)'(':
                return SkipString(content, at);
            case (byte)'%':
                return End(content, at, content[at..].IndexOfAny((byte)'\n', (byte)'\r'));
            case (byte)'<' when at + 1 < content.Length && content[at + 1] != (byte)'<':
                return End(content, at, content[at..].IndexOf((byte)'>'));
            case (byte)'/':
                return SkipWord(content, at + 1);
            case var mark when PdfNames.IsBreak(mark):
                return at + 1;
            default:
                var end = SkipWord(content, at);
                word = IsNumber(content[at]) ? default : content[at..end];
                return end;
        }
    }

    private static int End(ReadOnlySpan<byte> content, int at, int length) => length < 0 ? content.Length : at + length + 1;

    private static int SkipWord(ReadOnlySpan<byte> content, int at)
    {
        while (at < content.Length && !PdfNames.IsBreak(content[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipString(ReadOnlySpan<byte> content, int at)
    {
        var depth = 0;
        for (; at < content.Length; at++)
        {
            switch (content[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at + 1;
            }
        }

        return content.Length;
    }

    /// <summary>The end of a picture among the instructions: its word, with text and not more picture behind it.</summary>
    private static int EndOfPicture(ReadOnlySpan<byte> content, int at)
    {
        while (content[at..].IndexOf("EI"u8) is >= 0 and var found)
        {
            at += found + 2;
            var isApart = PdfNames.IsSpace(content[at - 3]) && (at == content.Length || PdfNames.IsSpace(content[at]));
            if (isApart && content.Slice(at, Math.Min(16, content.Length - at)).IndexOfAnyExceptInRange((byte)9, (byte)126) < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsNumber(byte value) => value is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.';

    private static bool IsDrawing(ReadOnlySpan<byte> word) =>
        word switch
        {
            [var one] => "mlcvyhnfFSsBbWgGkKwJjMdi"u8.Contains(one),
            [(byte)'f' or (byte)'B' or (byte)'b' or (byte)'W', (byte)'*'] => true,
            [(byte)'r', (byte)'e' or (byte)'g' or (byte)'i'] => true,
            [(byte)'R', (byte)'G']
            or [(byte)'c' or (byte)'s', (byte)'s' or (byte)'c']
            or [(byte)'C' or (byte)'S', (byte)'S' or (byte)'C'] => true,
            [(byte)'s', (byte)'h'] or [(byte)'s', (byte)'c', (byte)'n'] or [(byte)'S', (byte)'C', (byte)'N'] => true,
            [(byte)'M' or (byte)'D', (byte)'P'] => true,
            _ => false,
        };
}
