using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>What one text shows: letters of each script, and for each group of scripts the sum over its known n-grams.</summary>
internal struct Evidence
{
    private Sums _sums;
    private PerGroup _known;
    private PerScript _letters;

    /// <summary>Weighted number of letters of a script; see <see cref="ScriptGroups.LetterWeight"/>.</summary>
    public readonly int Letters(Script script) => _letters[(int)script];

    /// <summary>Number of n-grams of a group that its model knows.</summary>
    public readonly int Known(ScriptGroup group) => _known[(int)group];

    /// <summary>Summed weights of those n-grams.</summary>
    [UnscopedRef]
    public ReadOnlySpan<int> SumsOf(ScriptGroup group) => ((Span<int>)_sums).Slice((int)group * NgramModel.Width, NgramModel.Width);

    /// <summary>Adds all words of <paramref name="text"/>.</summary>
    public void Add(ReadOnlySpan<char> text, CharacterTable characters, ReadOnlySpan<NgramModel?> models)
    {
        Span<char> buffer = stackalloc char[NgramHash.LongestWord];
        Span<ulong> scratch = stackalloc ulong[NgramHash.MostFeatures];
        var scanner = new WordScanner(characters, text, buffer);
        while (scanner.Next())
        {
            _letters[(int)scanner.Script] += scanner.Letters * ScriptGroups.LetterWeight(scanner.Script);
            var group = (int)ScriptGroups.Of(scanner.Script);
            if (models[group] is { } model && scanner.Letters > 0)
            {
                _known[group] += model.Add(scanner.Word, scratch, ((Span<int>)_sums).Slice(group * NgramModel.Width, NgramModel.Width));
            }
        }
    }

    [InlineArray(ScriptGroups.Count * NgramModel.Width)]
    private struct Sums
    {
        private int _first;
    }

    [InlineArray(ScriptGroups.Count)]
    private struct PerGroup
    {
        private int _first;
    }

    [InlineArray(ScriptRanges.Count)]
    private struct PerScript
    {
        private int _first;
    }
}
