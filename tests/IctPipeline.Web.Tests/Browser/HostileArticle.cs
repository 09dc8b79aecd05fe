namespace IctPipeline.Web.Tests.Browser;

/// <summary>An article that tries whatever articles should not do to readers.</summary>
internal static class HostileArticle
{
    public const string Title = "<script>window.owned = 1</script> 5G";

    /// <summary>U+202E turns the direction of what follows.</summary>
    public const string Text =
        "---\n"
        + $"title: \"{Title} \u202Egnp.exe\"\n"
        + "author: \"<img src=x onerror='window.owned=2'>\"\n"
        + "site: \"evil<b>news</b>\"\n"
        + "date: 2020-05-05\n"
        + "canonical_url: \"javascript:window.owned=3\"\n"
        + "categories: [\"\\\"><script>window.owned=4</script>\"]\n"
        + "---\n"
        + "Samsung nói với phóng viên tại Hà Nội: \\<script>window.owned=5\\</script> là chữ. [Bấm vào đây](javascript:window.owned=6) "
        + "và [nguồn](https://example.org/a?b=1&c=2).\n\n"
        + "![ảnh](https://img.example.org/a.jpg)\n\n"
        + "Ký tự đảo chiều: \u202Eabc\u202C. \\<iframe src=\"https://example.com\">\\</iframe>\n";
}
