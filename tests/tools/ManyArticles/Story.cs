using System.Globalization;

namespace IctPipeline.Tools.ManyArticles;

/// <summary>What a post tells: people, companies and places that come back in other posts, the frequent ones more often.</summary>
internal sealed class Story
{
    private readonly Random _random;

    public Story(int number)
    {
        _random = new Random(number);
        var (company, partner, place) = (Company(), Company(), Pick(Words.Places));
        Author = Person();
        var (topic, subject) = (Pick(Words.Topics), Pick(Words.Subjects));
        var amount = _random.Next(2, 900).ToString(CultureInfo.InvariantCulture);
        Title = $"{company} và {partner} {Pick(Words.Deeds)} {subject} tại {place}";
        var paragraphs = new List<string>
        {
            $"{place} - {company} vừa ký kết biên bản hợp tác với {partner} về {subject}, tổng vốn {amount} tỷ đồng.",
        };
        for (var left = _random.Next(4, 9); left > 0; left--)
        {
            paragraphs.Add(
                $"Theo {Pick(Words.Titles)} {Person()}, {Pick(Words.Claims)} {Pick(Words.Subjects)} ở {Pick(Words.Places)} "
                    + $"{Pick(Words.Outcomes)} trong năm {_random.Next(2012, 2026)}. {Company()} "
                    + $"{Pick(Words.Deeds)} {Pick(Words.Subjects)}, còn {Pick(Words.Topics).ToLowerInvariant()} {Pick(Words.Outcomes)}."
            );
        }

        paragraphs.Add($"Lĩnh vực {topic.ToLowerInvariant()} được {company} coi là trọng tâm.");
        Body = string.Join("\n\n", paragraphs);
    }

    public string Title { get; }

    public string Author { get; }

    public string Body { get; }

    private string Person() => $"{Pick(Words.FamilyNames)} {Pick(Words.MiddleNames)} {Pick(Words.GivenNames)}";

    private string Company() =>
        _random.Next(3) > 0
            ? Pick(Words.Companies)
            : $"Công ty Cổ phần {Pick(Words.MiddleNames)} {Pick(Words.GivenNames)} {Pick(Words.Suffixes)}";

    /// <summary>The first ones most often, as with names in the news.</summary>
    private string Pick(string[] words) => words[(int)(words.Length * Math.Pow(_random.NextDouble(), 1.6))];
}
