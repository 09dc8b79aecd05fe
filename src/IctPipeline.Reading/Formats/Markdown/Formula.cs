namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>TeX between dollars: text as the author wrote it, less the backslashes that kept Markdown from seeing marks in it.</summary>
internal static class Formula
{
    public static string Plain(string tex) =>
        tex.Contains('\\', StringComparison.Ordinal)
            ? tex.Replace("\\_", "_", StringComparison.Ordinal)
                .Replace("\\*", "*", StringComparison.Ordinal)
                .Replace("\\|", "|", StringComparison.Ordinal)
                .Trim()
            : tex.Trim();
}
