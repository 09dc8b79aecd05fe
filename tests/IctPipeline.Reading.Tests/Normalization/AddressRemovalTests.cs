using System.Text.Json;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Reading.Tests.Normalization;

/// <summary>The promise of docs/formats.md: no address of a person is in anything that is stored.</summary>
public sealed partial class AddressRemovalTests
{
    private const string Prose =
        "The ferry company said that its three routes will have a mobile signal from one quay to the other by next spring, and that "
        + "two operators share the cost of eleven masts.";

    public static TheoryData<string, string> Files =>
        new()
        {
            {
                "a.html",
                "<html><head><title>Masts (orla@port.example)</title><meta name=\"author\" content=\"Orla Fenn, orla@port.example\">"
                    + "<meta name=\"description\" content=\"Ask orla@port.example\"><meta name=\"keywords\" content=\"masts, "
                    + "orla@port.example\">"
                    + "<meta property=\"og:image\" content=\"/a.jpg?by=orla%40port.example\"></head><body><article><h1>Masts</h1>"
                    + $"<p class=\"date\">22 March 2018, orla@port.example</p><p>{Prose}</p><p>Write to <a "
                    + "href=\"mailto:orla@port.example\">"
                    + "orla@port.example</a> or <a href=\"https://mail.example/?to=orla@port.example\">her page "
                    + "(orla@port.example)</a>.</p>"
                    + $"<figure><img src=\"/b.jpg\"><figcaption>The quay (orla@port.example)</figcaption></figure><p>{Prose}</p>"
                    + "<pre>From: orla@port.example</pre><table><tr><td>Orla</td><td>orla@port.example</td></tr><tr><td>Miro</td><td>"
                    + "-</td></tr>"
                    + "</table><p>By Orla Fenn orla@port.example</p></article></body></html>"
            },
            {
                "a.md",
                "---\ntitle: Masts\nauthor: Orla Fenn <orla@port.example>\nemail: orla@port.example\ncontact: see orla@port.example\n"
                    + "date: 2018-03-22\ndateline: by orla@port.example 2018-03-23\n---\n"
                    + $"{Prose}\n\n[Orla](mailto:orla@port.example) <orla@port.example>\n\n    Author: Orla "
                    + "<orla@port.example>\n\n*orla@port.example*\n"
            },
            { "a.txt", $"Masts for the islands\n\nBy Orla Fenn orla@port.example\n\n{Prose}\n\nE-mail: orla@port.example\n" },
            {
                "a.json",
                "{\"title\":\"Masts\",\"author\":\"Orla Fenn (orla@port.example)\",\"note\":\"orla@port.example\",\"body\":\""
                    + Prose
                    + " orla@port.example\"}"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Normalize_AddressesEverywhere_AreNowhereInTheResult(string name, string text)
    {
        Assert.Contains("orla@port.example", text, StringComparison.Ordinal);
        AssertNone(Reading.Article(text, name), name);
    }

    [Fact]
    public void Normalize_Samples_HoldNoAddressOfAPerson()
    {
        var folder = RepositoryFolder.PathOf("samples", "articles");
        var files = Directory.GetFiles(folder);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            foreach (var member in Reading.All(File.ReadAllBytes(file), Path.GetFileName(file)))
            {
                AssertNone(member.Article, file);
            }
        }
    }

    [Fact]
    public void Normalize_AddressOfAnOffice_Stays() =>
        Assert.Contains(
            "toasoan@bao.example",
            Reading.Article($"Masts for the islands\n\n{Prose}\n\nWrite to toasoan@bao.example today.", "a.txt").Body,
            StringComparison.Ordinal
        );

    private static void AssertNone(NormalizedArticle? article, string file)
    {
        foreach (Match match in Address().Matches(JsonSerializer.Serialize(article)))
        {
            Assert.False(PersonalAddresses.Has(match.Value), $"{file}: {match.Value}");
        }
    }

    [GeneratedRegex(@"[\w.%+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
