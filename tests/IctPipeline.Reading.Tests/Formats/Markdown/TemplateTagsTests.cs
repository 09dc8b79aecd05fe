namespace IctPipeline.Reading.Tests.Formats.Markdown;

/// <summary>Tags of site generators go; what they hold or name stays; code is left alone.</summary>
public class TemplateTagsTests
{
    [Theory]
    [InlineData("Trước.\n\n{% include image.html url=\"/a.png\" description=\"Cấu hình\" width=\"80%\" %}\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("Trước.\n\n{% comment %}\nBí mật\n{% endcomment %}\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("Trước.\n\n%%[ban-tin]\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("* Mục lục\n{:toc}\n\nSau.", "Sau.")]
    [InlineData("[TOC]\n\nSau.", "Sau.")]
    [InlineData("Xem [báo](https://example.com){target=\"_blank\" .nut} nhé.", "Xem báo nhé.")]
    [InlineData("## Phần một {#phan-mot}\n\nSau.", "Phần một\n\nSau.")]
    [InlineData("Đọc [[so-tay/Mạng 5G|mạng 5G]] và [[Sổ tay]].", "Đọc mạng 5G và Sổ tay.")]
    [InlineData("Trước.\n\n![[so-do.png]]\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("Xem [video](https://example.com/v) tại đây.", "Xem video tại đây.")]
    [InlineData("Trước.\n\n[youtube width=\"5\"]https://example.com/v[/youtube]\n\nSau.", "Trước.\n\nSau.")]
    [InlineData("Trước {/* ghi chú */}sau.", "Trước sau.")]
    [InlineData("{{ \"Chào bạn\" | upcase }} đọc.", "Chào bạn đọc.")]
    [InlineData("Trước.\n\n:::tip[Mẹo hay]\nNội dung.\n:::\n\nSau.", "Trước.\n\nMẹo hay\n\nNội dung.\n\nSau.")]
    [InlineData("> [!NOTE]\n> Lưu ý quan trọng.", "Lưu ý quan trọng.")]
    [InlineData("> [!info]- Tiêu đề\n> Nội dung.", "Tiêu đề Nội dung.")]
    [InlineData("import Tabs from '@theme/Tabs';\n\nSau.", "Sau.")]
    public void Body_WithTag_IsPlain(string markdown, string expected) => Assert.Equal(expected, Body(markdown));

    [Theory]
    [InlineData(
        "```html\n<a href=\"{{ page.url }}\">{% if x %}[[a]]{% endif %}</a>\n```",
        "<a href=\"{{ page.url }}\">{% if x %}[[a]]{% endif %}</a>"
    )]
    [InlineData("Viết `style={{ color: 'red' }}` vào thẻ.", "Viết style={{ color: 'red' }} vào thẻ.")]
    [InlineData("{% raw %}\n```\n{{ x }}\n```\n{% endraw %}", "{{ x }}")]
    [InlineData("```\n{% raw %}{{ x }}{% endraw %}\n```", "{{ x }}")]
    [InlineData("{% highlight ruby %}\n# ghi chú\nputs '*a*'\n{% endhighlight %}", "# ghi chú\nputs '*a*'")]
    [InlineData("{{< highlight go >}}\n// **x**\n{{< /highlight >}}", "// **x**")]
    [InlineData("[code lang=\"php\"]\n$a = '<b>';\n[/code]", "$a = '<b>';")]
    [InlineData("Công thức $$\\frac{{a}}{{b}}$$ đúng.", "Công thức $$\\frac{{a}}{{b}}$$ đúng.")]
    [InlineData("Kiểu `List&lt;string&gt;` của C#.", "Kiểu List<string> của C#.")]
    [InlineData("Ma trận [[\"X\"]] và `[[ -f a ]]`.", "Ma trận [[\"X\"]] và [[ -f a ]].")]
    public void Body_CodeWithTags_StaysAsItIs(string markdown, string expected) => Assert.Equal(expected, Body(markdown));

    [Theory]
    [InlineData("{% include image.html url=\"/a.png\" description=\"Cấu hình\" width=\"80%\" %}", "/a.png", "Cấu hình")]
    [InlineData("{% img left /images/b.jpg 300 200 %}", "/images/b.jpg", null)]
    [InlineData("{{< figure src=\"c.webp\" caption=\"Chú thích\" >}}", "c.webp", "Chú thích")]
    public void Image_NamedByTag_IsKept(string markdown, string url, string? alt)
    {
        var image = Assert.Single(Reading.Article("---\ntitle: Tin\n---\nMột.\n\n" + markdown).Images);

        Assert.Equal((url, alt), (image.Url, image.Alt));
    }

    private static string Body(string markdown) => Reading.Article("---\ntitle: Tin\n---\n" + markdown).Body;
}
