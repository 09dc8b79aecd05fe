using System.Text;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// What of an article says which language it is written in: its sentences, without code, logs, tables, enumerations of names, and Latin
/// terms in lines of another script. Where too little is left, the text as it is.
/// </summary>
internal static class ProseSample
{
    /// <summary>Letters (weighted by script) that are enough to tell the language from.</summary>
    private const int Enough = 20;

    /// <summary>The part of <paramref name="text"/> to identify.</summary>
    public static string Of(string text)
    {
        var characters = LanguageIdentifier.Default.Characters;
        var prose = new StringBuilder();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var length = text.AsSpan(at).IndexOf("\n\n");
            var paragraph = text.AsSpan(at, length < 0 ? text.Length - at : length);
            AddParagraph(paragraph, characters, prose, plain);
            at += paragraph.Length + 2;
        }

        return HasEnough(prose, characters) ? prose.ToString()
            : HasEnough(plain, characters) ? plain.ToString()
            : text;
    }

    private static void AddParagraph(ReadOnlySpan<char> paragraph, CharacterTable characters, StringBuilder prose, StringBuilder plain)
    {
        var isListing = IsListing(paragraph, characters);
        foreach (var range in paragraph.SplitAny('\n', '\t'))
        {
            var kind = new ProseLine(paragraph[range], characters);
            if (!kind.IsCode && (!isListing || kind.IsOtherSentence))
            {
                AddLine(paragraph[range], kind, characters, prose, plain);
            }
        }
    }

    /// <summary>Comments and texts inside a listing are as much part of it as its statements.</summary>
    private static bool IsListing(ReadOnlySpan<char> paragraph, CharacterTable characters)
    {
        if (!paragraph.Trim('\n').Contains('\n'))
        {
            return false;
        }

        int lines = 0,
            odd = 0;
        foreach (var range in paragraph.Split('\n'))
        {
            if (!paragraph[range].IsWhiteSpace())
            {
                lines++;
                odd += new ProseLine(paragraph[range], characters).IsOdd ? 1 : 0;
            }
        }

        return lines > 1 && odd * 2 >= lines;
    }

    private static void AddLine(
        ReadOnlySpan<char> line,
        ProseLine kind,
        CharacterTable characters,
        StringBuilder prose,
        StringBuilder plain
    )
    {
        plain.Append(line).Append('\n');
        if (!kind.IsProse)
        {
            return;
        }

        if (kind.HasOtherScript)
        {
            AppendWithoutLatin(line, characters, prose);
        }
        else
        {
            NameLists.AppendWithout(line, prose);
        }

        prose.Append('\n');
    }

    private static void AppendWithoutLatin(ReadOnlySpan<char> line, CharacterTable characters, StringBuilder prose)
    {
        foreach (var c in line)
        {
            prose.Append(characters.Scripts[c] == Script.Latin ? ' ' : c);
        }
    }

    private static bool HasEnough(StringBuilder text, CharacterTable characters)
    {
        var letters = 0;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                var script = characters.Scripts[c];
                letters += script > Script.Ignored ? ScriptGroups.LetterWeight(script) : 0;
                if (letters >= Enough)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
