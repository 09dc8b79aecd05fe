using System.Runtime.InteropServices;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>Mentions of one entity while they are gathered.</summary>
internal sealed class EntityGroup(string category)
{
    public string Category { get; } = category;

    public LexiconEntry? Entry { get; set; }

    public string? Subcategory { get; set; }

    public string? Value { get; set; }

    public double Confidence { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>Mentions that are no names: titles alone.</summary>
    public HashSet<string> Titles { get; } = [];

    /// <summary>Set when the group is found to be another one under a different name.</summary>
    public EntityGroup? MergedInto { get; set; }

    public EntityGroup Final => MergedInto?.Final ?? this;

    /// <summary>A mention's text; the same string for the same spelling.</summary>
    public string Spelling(ReadOnlySpan<char> text)
    {
        if (Entry is not null && (text.SequenceEqual(Entry.Name) || text.SequenceEqual(Entry.VietnameseName)))
        {
            return text.SequenceEqual(Entry.Name) ? Entry.Name : Entry.VietnameseName;
        }

        foreach (var mention in Mentions)
        {
            if (text.SequenceEqual(mention.Text))
            {
                return mention.Text;
            }
        }

        return text.ToString();
    }

    public void MergeInto(EntityGroup other)
    {
        other = other.Final;
        if (other == this)
        {
            return;
        }

        other.Mentions.AddRange(Mentions);
        other.Titles.UnionWith(Titles);
        other.Entry ??= Entry;
        other.Subcategory ??= Subcategory;
        other.Confidence = Math.Max(other.Confidence, Confidence);
        Mentions.Clear();
        MergedInto = other;
    }

    /// <summary>The form to call it by: the lexicon's, or the fullest of a person, or the most frequent of anything else.</summary>
    public string Name(string language) => Entry?.NameIn(language) ?? MainForm();

    /// <summary>The form to call it by where only what the text has will do.</summary>
    /// <param name="name">Its name, which is taken if the text has it.</param>
    public string NameInText(string name) => Mentions.Exists(mention => mention.Text == name) ? name : MainForm();

    private string MainForm()
    {
        if (Mentions.Count == 1)
        {
            return Mentions[0].Text;
        }

        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in Mentions)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(forms, mention.Text, out _)++;
        }

        var (best, bestRank) = (Mentions[0].Text, (-1, -1));
        foreach (var (form, count) in forms)
        {
            var rank = Category == EntityCategories.Person ? (form.Length, 0) : (count, form.Length);
            if (!Titles.Contains(form) && rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (form, rank);
            }
        }

        return best;
    }
}
