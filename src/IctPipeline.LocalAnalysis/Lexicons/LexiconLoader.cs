using System.Runtime.InteropServices;
using System.Text;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Reads the embedded tables. A table that is not in order stops the load: it is our own data.</summary>
internal sealed class LexiconLoader
{
    /// <summary>Abbreviations up to this length must stand in capitals, longer ones are told by their letters.</summary>
    private const int LongestStrictAbbreviation = 4;

    private static readonly string[] NameTables =
    [
        "countries.tsv",
        "places.tsv",
        "organizations.tsv",
        "products.tsv",
        "persons.tsv",
        "cities.tsv",
    ];

    private readonly bool _isVietnamese;
    private readonly Vocabulary _vocabulary = new();
    private readonly List<LexiconEntry> _entries = [];
    private readonly List<LexiconForm> _forms = [];
    private readonly List<UnitEntry> _units = [];
    private readonly PhraseTrie _names = new();
    private readonly PhraseTrie _triggers = new();
    private readonly PhraseTrie _unitPhrases = new();
    private readonly PhraseTrie _stopPhrases = new();
    private readonly WordDictionary _words = new();
    private readonly NameCues _cues = new();
    private readonly List<int> _terms = [];

    private LexiconLoader(bool isVietnamese) => _isVietnamese = isVietnamese;

    /// <summary>Loads what texts of a language need.</summary>
    public static Lexicon Load(LexiconScope scope)
    {
        var loader = new LexiconLoader(scope == LexiconScope.Vietnamese);
        if (scope == LexiconScope.Vietnamese)
        {
            loader.ReadWords();
        }

        loader.ReadTraits();
        if (scope != LexiconScope.Other)
        {
            loader.ReadFrequencies();
            loader.ReadPersonNames();
            loader.ReadCues();
        }

        loader.ReadTriggers();
        loader.ReadUnits();
        foreach (var table in NameTables)
        {
            loader.ReadNames(table);
        }

        if (scope == LexiconScope.Vietnamese)
        {
            loader.ReadNames("districts.tsv");
        }

        if (loader._entries.Count > ushort.MaxValue)
        {
            throw new InvalidDataException("The lexicon has more entries than a match can name.");
        }

        return new Lexicon(
            loader._vocabulary,
            loader._entries,
            loader._forms,
            loader._names,
            loader._triggers,
            loader._unitPhrases,
            loader._units,
            loader._words,
            loader._stopPhrases,
            loader._cues
        );
    }

    private void ReadWords()
    {
        Span<int> terms = stackalloc int[WordDictionary.LongestWord];
        foreach (var word in EmbeddedTable.Lines("vi-words.txt"))
        {
            var count = 0;
            foreach (var syllable in word.AsSpan().Split(' '))
            {
                terms[count++] = _vocabulary.Add(word.AsSpan()[syllable], TermTraits.VietnameseSyllable);
            }

            _words.Add(terms[..count]);
        }
    }

    private void ReadTraits()
    {
        foreach (var row in EmbeddedTable.Rows("terms.tsv"))
        {
            var trait = Enum.Parse<TermTraits>(row[0]);
            foreach (var word in row[1].Split('|'))
            {
                _vocabulary.Add(word, trait);
            }
        }
    }

    private void ReadFrequencies()
    {
        foreach (var line in EmbeddedTable.Lines("en-frequency.txt"))
        {
            _vocabulary.SetEnglishFrequency(_vocabulary.Add(line.AsSpan(0, line.Length - 2)), (byte)(line[^1] - '0'));
        }
    }

    private void ReadPersonNames()
    {
        foreach (var name in EmbeddedTable.Lines("person-names.txt"))
        {
            _vocabulary.Add(name, TermTraits.PersonName);
        }
    }

    private void ReadTriggers()
    {
        foreach (var row in EmbeddedTable.Rows("triggers.tsv"))
        {
            var kind = (int)Enum.Parse<Triggers>(row[0]);
            foreach (var phrase in row[1].Split('|'))
            {
                _triggers.Add(Terms(phrase), kind, static (old, added) => old | added);
            }
        }
    }

    private void ReadUnits()
    {
        foreach (var phrase in EmbeddedTable.Rows("stop-phrases.tsv").SelectMany(row => row[1].Split('|')))
        {
            _stopPhrases.Add(Terms(phrase), 1, static (old, _) => old);
        }

        foreach (var row in EmbeddedTable.Rows("units.tsv"))
        {
            _units.Add(new UnitEntry(row[0], row[1]));
            foreach (var phrase in row.Skip(2).SelectMany(column => column.Split('|', StringSplitOptions.RemoveEmptyEntries)))
            {
                _unitPhrases.Add(Terms(phrase), _units.Count - 1, static (old, _) => old);
            }
        }
    }

    private void ReadCues()
    {
        foreach (var row in EmbeddedTable.Rows(_isVietnamese ? "foreign-cues.tsv" : "english-cues.tsv"))
        {
            foreach (var phrase in row[2].Split('|'))
            {
                _cues.Add(row[0], row[1], Terms(phrase, areWords: false));
            }
        }
    }

    private void ReadNames(string table)
    {
        var (category, subcategory, isPublic) = ("", (string?)null, false);
        foreach (var row in EmbeddedTable.Rows(table))
        {
            if (row[0] == "@")
            {
                (category, subcategory, isPublic) = (row[1], row.Length > 2 && row[2].Length > 0 ? row[2] : null, row.Length > 3);
                continue;
            }

            var vietnamese = row[1].Split('|', StringSplitOptions.RemoveEmptyEntries);
            var other = row.Length > 2 ? row[2].Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
            var name = (other.Length > 0 ? other : vietnamese)[0].TrimEnd('?');
            var local = (vietnamese.Length > 0 ? vietnamese : other)[0].TrimEnd('?');
            _entries.Add(new LexiconEntry(row[0], category, subcategory, local, name, isPublic));
            foreach (var form in vietnamese.Where(IsUsable).Concat(other))
            {
                AddForm(form, _entries.Count - 1);
            }
        }
    }

    /// <summary>
    /// A single word in plain letters that is a name in Vietnamese text (<c>Real</c>, <c>Nga</c>) is any word in the others.
    /// </summary>
    private bool IsUsable(string vietnameseForm) =>
        _isVietnamese || !Ascii.IsValid(vietnameseForm) || vietnameseForm.Contains(' ', StringComparison.Ordinal);

    private void AddForm(string form, int entry)
    {
        var weak = form.EndsWith('?');
        var written = weak ? form[..^1] : form;
        var tokens = Read(written);
        uint capitals = 0,
            uppers = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            capitals |= tokens[i].IsCapitalized ? 1u << i : 0;
            uppers |= tokens[i].Is(TokenShape.AllUpper) && tokens[i].Length <= LongestStrictAbbreviation ? 1u << i : 0;
        }

        // A name in ordinary spelling may be written with more capitals, never with fewer.
        _forms.Add(new LexiconForm(entry, capitals, uppers, weak));
        _names.Add(CollectionsMarshal.AsSpan(_terms), _forms.Count - 1, Wider);
    }

    /// <summary>Of two forms of one entry that differ in capitals alone, the one that asks for fewer: <c>đảng Cộng hòa</c>.</summary>
    private int Wider(int old, int added)
    {
        var (first, second) = (_forms[old], _forms[added]);
        return
            first.Entry == second.Entry
            && first.Weak == second.Weak
            && (second.CapitalMask & ~first.CapitalMask) == 0
            && (second.UpperMask & ~first.UpperMask) == 0
            ? added
            : old;
    }

    /// <summary>
    /// The tokens of a phrase; their terms are added to the vocabulary. Neighbours of which the second is small belong to one word: Khoa
    /// học, xúc tiến.
    /// </summary>
    /// <param name="areWords">What belongs together so is a word of the dictionary.</param>
    private Token[] Read(string phrase, bool areWords = true)
    {
        _terms.Clear();
        var tokens = Tokenizer.Tokenize(phrase, _vocabulary);
        for (var i = 0; i < tokens.Length; i++)
        {
            _terms.Add(tokens[i].Term >= 0 ? tokens[i].Term : _vocabulary.Add(phrase.AsSpan(tokens[i].Start, tokens[i].Length)));
            if (areWords && _isVietnamese && i > 0 && tokens[i].IsWord && !tokens[i].IsCapitalized && tokens[i - 1].IsWord)
            {
                _words.Add([_terms[i - 1], _terms[i]]);
            }
        }

        return tokens;
    }

    private ReadOnlySpan<int> Terms(string phrase, bool areWords = true)
    {
        Read(phrase, areWords);
        return CollectionsMarshal.AsSpan(_terms);
    }
}
