namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Tells Markdown without front matter from plain text by its marks.</summary>
internal static class MarkdownSignals
{
    private const int SampleLength = 16 * 1024;

    /// <summary>0.6 for a text with marks that plain text hardly ever has; 0.1 else.</summary>
    public static double Score(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        var marks = sample.IndexOf("](http") >= 0 || sample.IndexOf("](/") >= 0 ? 2 : 0;
        marks += sample.IndexOf("**") >= 0 && sample[(sample.IndexOf("**") + 2)..].IndexOf("**") > 0 ? 1 : 0;
        marks += sample.IndexOf("<!--more-->") >= 0 ? 2 : 0;
        foreach (var line in sample.EnumerateLines())
        {
            var hashes = line.IndexOfAnyExcept('#');
            marks += hashes is >= 1 and <= 6 && line[hashes] == ' ' ? 1 : 0;
            marks += line.StartsWith("![") || line.StartsWith("```") ? 2 : 0;
            if (marks >= 2)
            {
                return 0.6;
            }
        }

        return marks >= 2 ? 0.6 : 0.1;
    }
}
