using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>A file whose charset is known.</summary>
/// <param name="Charset">As <c>source.charset</c> names it.</param>
internal sealed record CharsetFile(string Path, string Charset, string Note)
{
    private static readonly string[] Alike = ["windows-1252", "iso-8859-15", "windows-1254", "iso-8859-9"];

    /// <summary>Lines of file name, charset and anything else, separated by tabs; files stand beside the index.</summary>
    public static IEnumerable<CharsetFile> Load(string index)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(index))!;
        return File.ReadLines(index)
            .Select(line => line.Split('\t', 3))
            .Where(cells => cells.Length >= 2)
            .Select(cells => new CharsetFile(
                System.IO.Path.Combine(folder, cells[0]),
                cells[1],
                cells.Length > 2 ? cells[2].Replace('\t', ' ') : ""
            ));
    }

    /// <summary>The text as it is in the charset of the label.</summary>
    public string Expected(byte[] bytes)
    {
        var bare =
            bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..]
            : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] && Charset.StartsWith("utf-16", StringComparison.Ordinal) ? bytes[2..]
            : bytes;
        return VietnameseCandidates.Decode(Charset, bare)
            ?? (CodePages.Find(Charset) ?? throw new InvalidDataException($"{Path}: {Charset} is unknown.")).GetString(bare);
    }

    public static string Name(DecodedText decoded, string label) =>
        decoded.Charset == label || (Alike.Contains(label) && Alike.Contains(decoded.Charset)) ? label : decoded.Charset;
}
