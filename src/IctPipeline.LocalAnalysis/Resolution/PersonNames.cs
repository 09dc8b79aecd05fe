using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>Short forms of persons go to the one full name of the article that they fit.</summary>
internal static class PersonNames
{
    private static readonly char[] Borders = [' ', '-'];

    public static void Merge(List<EntityGroup> groups)
    {
        var persons = groups.FindAll(group => group.Category == EntityCategories.Person && group.MergedInto is null);
        var byLast = persons.ToLookup(LastPart, StringComparer.OrdinalIgnoreCase);
        var byFirst = persons.ToLookup(FirstWord, StringComparer.OrdinalIgnoreCase);
        foreach (var brief in persons)
        {
            // Whoever a short form fits ends with its last word, or starts with its only one.
            var name = brief.Mentions[0].Text;
            var matches = byLast[LastPart(brief)]
                .Concat(name.Contains(' ', StringComparison.Ordinal) ? [] : byFirst[name])
                .Where(full => full.Final != brief && full.MergedInto is null && Fits(name, full.Mentions[0].Text))
                .Distinct()
                .Take(2)
                .ToList();
            if (matches.Count == 1)
            {
                brief.MergeInto(matches[0]);
            }
        }
    }

    private static string LastPart(EntityGroup person)
    {
        var name = person.Mentions[0].Text;
        return name[(name.LastIndexOfAny(Borders) + 1)..];
    }

    private static string FirstWord(EntityGroup person) => person.Mentions[0].Text.Split(' ', 2)[0];

    /// <summary>Hồng or Minh Hồng fits Nguyễn Minh Hồng; Ongkilil or Maximus Ongkilil fits Maximus Johnity Ongkilil.</summary>
    private static bool Fits(string brief, string full)
    {
        if (brief.Length >= full.Length)
        {
            return false;
        }

        if (full.EndsWith(brief, StringComparison.OrdinalIgnoreCase) && full[full.Length - brief.Length - 1] is ' ' or '-')
        {
            return true;
        }

        var space = brief.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? full.StartsWith(brief, StringComparison.OrdinalIgnoreCase) && full[brief.Length] == ' '
            : full.StartsWith(brief[..(space + 1)], StringComparison.OrdinalIgnoreCase)
                && full.EndsWith(brief[space..], StringComparison.OrdinalIgnoreCase);
    }
}
