using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>Short forms of persons go to the one full name of the article that they fit.</summary>
internal static class PersonNames
{
    public static void Merge(List<EntityGroup> groups)
    {
        var persons = groups.FindAll(group => group.Category == EntityCategories.Person && group.MergedInto is null);
        foreach (var brief in persons)
        {
            EntityGroup? match = null;
            var candidates = 0;
            foreach (var full in persons)
            {
                if (full.Final != brief && full.MergedInto is null && Fits(brief.Mentions[0].Text, full.Mentions[0].Text))
                {
                    match = full;
                    candidates++;
                }
            }

            if (candidates == 1)
            {
                brief.MergeInto(match!);
            }
        }
    }

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
