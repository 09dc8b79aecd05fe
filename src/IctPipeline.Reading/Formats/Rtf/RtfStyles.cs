using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>The names of an RTF file's paragraph styles, by which the text knows them: numbers.</summary>
internal sealed class RtfStyles
{
    private const int MaxChain = 10;

    private readonly Dictionary<int, (string Name, int? Base)> _styles = [];
    private readonly Dictionary<int, StyleMeaning> _meanings = [];

    public void Add(int number, string name, int? based) => _styles[number] = (name.Trim().TrimEnd(';'), based);

    /// <summary>What paragraphs in a style are, by its name or that of a style that it is based on.</summary>
    public StyleMeaning Of(int number)
    {
        if (!_meanings.TryGetValue(number, out var meaning))
        {
            meaning = Find(number) ?? new StyleMeaning(BlockKind.Paragraph);
            _meanings[number] = meaning;
        }

        return meaning;
    }

    private StyleMeaning? Find(int number)
    {
        int? at = number;
        for (var step = 0; step < MaxChain && at is { } style && _styles.TryGetValue(style, out var found); step++)
        {
            if (StyleNames.Find(found.Name) is { } known)
            {
                return known;
            }

            at = found.Base;
        }

        return null;
    }
}
