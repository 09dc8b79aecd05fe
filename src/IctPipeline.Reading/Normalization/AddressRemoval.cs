using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Normalization;

/// <summary>Takes e-mail addresses of people out of all that is stored of an article.</summary>
internal static class AddressRemoval
{
    /// <summary>Everything but the blocks, whose bylines are known by their addresses.</summary>
    public static void FromMetadata(ParsedArticle article)
    {
        article.Title = Clean(article.Title);
        article.Lead = Clean(article.Lead);
        article.Site = Clean(article.Site);
        article.Agency = Clean(article.Agency);
        foreach (var list in new[] { article.Authors, article.Institutions })
        {
            Rewrite(list, name => PersonalAddresses.Has(name) ? PersonalAddresses.Strip(name) : name);
        }

        foreach (var list in new[] { article.Categories, article.Tags })
        {
            Rewrite(list, name => PersonalAddresses.Omit(name));
        }

        article.CanonicalUrl = article.CanonicalUrl is { } url && PersonalAddresses.IsInAddress(url) ? null : article.CanonicalUrl;
        foreach (var (key, value) in article.Extra.ToList())
        {
            article.Extra[key] = PersonalAddresses.Omit(value);
            if (article.Extra[key].Length == 0 || PersonalAddresses.Has(key))
            {
                article.Extra.Remove(key);
            }
        }

        article.Images.RemoveAll(image => PersonalAddresses.IsInAddress(image.Url));
        Rewrite(article.Images, image => image.Alt is null ? image : image with { Alt = Clean(image.Alt) });
        article.Links.RemoveAll(link => PersonalAddresses.IsInAddress(link.Url));
        Rewrite(article.Links, link => link.Text is null ? link : link with { Text = Clean(link.Text) });
        Rewrite(article.Dates, clue => clue with { Text = PersonalAddresses.Omit(clue.Text) });
        Rewrite(article.Warnings, warning => warning with { Message = PersonalAddresses.Omit(warning.Message) });
    }

    /// <param name="blocks">Changed in place.</param>
    /// <param name="code">What the blocks hold of code within a line.</param>
    public static void FromBlocks(List<Block> blocks, IEnumerable<string> code)
    {
        var spans = code.Select(TextCleaner.Clean).ToHashSet(StringComparer.Ordinal);
        Rewrite(
            blocks,
            block =>
                (block.Kind == BlockKind.Code ? PersonalAddresses.OmitFromCode(block.Text) : PersonalAddresses.Omit(block.Text, spans))
                    is var text
                && ReferenceEquals(text, block.Text)
                    ? block
                    : block with
                    {
                        Text = text,
                    }
        );
        blocks.RemoveAll(block => block.Text.Length == 0);
    }

    private static string? Clean(string? text) => text is null || PersonalAddresses.Omit(text) is not { Length: > 0 } clean ? null : clean;

    private static void Rewrite<T>(List<T> items, Func<T, T> change)
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = change(items[i]);
        }
    }
}
