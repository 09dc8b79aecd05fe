using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>What a document says of itself ([MS-OSHARED] 2.3.3.2).</summary>
internal static class DocumentProperties
{
    private const int Category = 2;

    public static void Fill(CompoundFile file, ParsedArticle article)
    {
        var summary = PropertySet.Of(file.Stream(PropertySet.Summary));
        var more = PropertySet.Of(file.Stream(PropertySet.DocumentSummary));
        var properties = new OfficeProperties { Category = more is [var document, ..] ? document[Category] : null };
        if (summary is [var own, ..])
        {
            properties = properties with
            {
                Title = own[2],
                Subject = own[3],
                Creator = own[4],
                Keywords = own[5],
                Description = own[6],
                Created = own[12],
                Modified = own[13],
            };
        }

        properties.Fill(article, WordBinaryFormat.FormatName);
        var named = new NamedProperties();
        foreach (var (name, value) in more.Skip(1).SelectMany(set => set.Named()))
        {
            named.Add(name, value);
        }

        named.Fill(article);
    }
}
