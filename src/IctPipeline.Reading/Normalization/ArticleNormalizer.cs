using IctPipeline.Reading.Language;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Language.Dates.Zones;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Dates;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Normalization;

/// <summary>
/// Makes a parsed article fit to be stored: clean text, boilerplate and sign-offs taken away, people told from outlets, lead set apart,
/// dates weighed, words counted, content hashed.
/// </summary>
internal sealed class ArticleNormalizer(ReadLimits options)
{
    /// <param name="article">Changed on the way; not used afterwards.</param>
    /// <param name="file">Where it was found.</param>
    /// <param name="facts">Go into the result as they are.</param>
    public NormalizedArticle Normalize(ParsedArticle article, SourceFile file, FileFacts facts, ReadBudget budget, IReadTrace? trace)
    {
        article.CanonicalUrl = article.CanonicalUrl is { } address ? ArchivedAddresses.Original(address) : null;
        AddressRemoval.FromMetadata(article);
        CleanBlocks(article, budget);
        var title = CleanOrNull(article.Title);
        var declaredLead = CleanOrNull(article.Lead);
        title = Headings.Settle(title, article.Blocks);
        Boilerplate.Remove(article.Blocks);
        article.Blocks.RemoveAll(block => block.Kind == BlockKind.Caption);
        var sample = title + " " + declaredLead + " " + (article.Blocks.Count > 0 ? article.Blocks[^1].Text : "");
        var monthFirst = MonthFirst.Holds(article.Language, sample, article.CanonicalUrl);
        var head = HeadMatter.Take(article, monthFirst);
        var signOff = SignOff.Take(article.Blocks);
        AddressRemoval.FromBlocks(article.Blocks, article.CodeWithAddresses);
        var attribution = Attribution.From(article, head, signOff);
        trace?.Note("normalize", "attribution", attribution.ToString(), signOff is null ? null : "sign-off at the end of the text");
        var lead = LeadSplitter.Split(declaredLead, article.Blocks, article.FromMarkup);
        var body = string.Join("\n\n", article.Blocks.Select(block => block.Text));
        budget.Check();
        var (dates, dateline) = Dates(article, file, facts, lead, body, monthFirst);
        trace?.Note(
            "dates",
            "published",
            dates.Published?.Value ?? "(none)",
            $"{dates.Evidence.Count} candidates"
                + (dates.Published is { } found ? $", from {found.Source}, confidence {found.Confidence}" : "")
        );
        var words = TextCounts.Words(body);
        return FieldLimits.Hold(
            new NormalizedArticle
            {
                File = facts,
                Title = title,
                Lead = lead,
                Body = body,
                WordCount = words,
                CharacterCount = TextCounts.Characters(body),
                ReadingMinutes = words == 0 ? 0 : Math.Max(1, (int)Math.Round((double)words / options.WordsPerMinute)),
                Images = Media.Images(article.Images),
                Links = Media.Links(article.Links),
                Site = attribution.Site,
                Agency = attribution.Agency,
                Authors = attribution.Authors,
                Categories = Distinct(article.Categories),
                Tags = Distinct(article.Tags),
                CanonicalUrl = article.CanonicalUrl,
                Extra = article.Extra.ToDictionary(pair => pair.Key, pair => TextCleaner.Clean(pair.Value)),
                Published = dates.Published,
                DateEvidence = dates.Evidence,
                Dateline = dateline,
                DeclaredLanguage = CleanOrNull(article.Language),
                ContentHash = ComparisonForm.Hash(title, body),
                Warnings = [.. article.Warnings, .. dates.Warnings, .. Lacks(title, body)],
            }
        );
    }

    private (ResolvedDates Dates, Dateline? Dateline) Dates(
        ParsedArticle article,
        SourceFile file,
        FileFacts facts,
        string? lead,
        string body,
        bool monthFirst
    )
    {
        var zone = new DateZone(
            HomeCountry.Find(article.CanonicalUrl, article.Language, article.Title, body),
            Told: null,
            options.DefaultUtcOffset
        );
        var resolver = new DateResolver(zone, file.LastModified ?? DateTimeOffset.MaxValue);
        var gatherer = new DateGatherer(resolver, monthFirst);
        var saved = SavedTimes.In(file.Metadata).ToList();
        gatherer.AddClues(article.Dates.Where(clue => clue.Place != DatePlace.Ago).Concat(saved));
        gatherer.AddAges([.. article.Dates, .. saved], zone);
        gatherer.AddClues([new DateClue(facts.Member ?? file.Name, DatePlace.FileName)]);
        gatherer.AddClues(
            file.Metadata.Where(pair => MetaKeys.Canonical(pair.Key) == "date")
                .Select(pair => new DateClue(pair.Value, DatePlace.Blob, pair.Key))
        );
        gatherer.AddClues(article.Images.Where(image => image.Featured).Select(image => new DateClue(image.Url, DatePlace.ImageAddress)));
        var dateline = gatherer.AddText(lead, body);
        return (resolver.Resolve(), dateline);
    }

    private static void CleanBlocks(ParsedArticle article, ReadBudget budget)
    {
        for (var i = article.Blocks.Count - 1; i >= 0; i--)
        {
            if ((i & 63) == 0)
            {
                budget.Check();
            }

            var block = article.Blocks[i];
            var text = block.Kind == BlockKind.Code ? TextCleaner.CleanCode(block.Text) : TextCleaner.Clean(block.Text);
            if (text.Length == 0)
            {
                article.Blocks.RemoveAt(i);
            }
            else if (!ReferenceEquals(text, block.Text))
            {
                article.Blocks[i] = block with { Text = text };
            }
        }
    }

    private static string? CleanOrNull(string? text)
    {
        var clean = text is null ? "" : TextCleaner.Clean(text);
        return clean.Length == 0 ? null : clean.Replace('\n', ' ');
    }

    private static List<string> Distinct(IEnumerable<string> items) =>
        items.Select(TextCleaner.Clean).Where(item => item.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static IEnumerable<ArticleWarning> Lacks(string? title, string body)
    {
        if (title is null)
        {
            yield return new ArticleWarning(
                WarningCodes.TitleMissing,
                "The file names no title, and its first line does not look like one.",
                "title"
            );
        }

        if (body.Length == 0)
        {
            yield return new ArticleWarning(WarningCodes.BodyEmpty, "No text is left after the markup was taken away.", "body");
        }
    }
}
