namespace IctPipeline.Reading.Tests.Formats.Markdown;

public class ModuleTagsTests
{
    [Theory]
    [InlineData("import {\n\tLogin,\n} from './components'")]
    [InlineData("import { Layout } from '@/components/layout'")]
    [InlineData(
        "<Themed\n\tdark={\n\t\t<a href=\"/a\">\n\t\t\t<Pic id=\"b\" props={{ alt: 'A > B' }} />\n\t\t</a>\n\t}\n\tlight={<Pic />}\n/>"
    )]
    [InlineData("<Comps.Rendered>\n\t<Comps.App />\n</Comps.Rendered>")]
    public void Mend_LinesOfModules_AreNoText(string lines) =>
        Assert.Equal(
            ["Trước đó.", "Sau đó."],
            Reading.Article($"---\ntitle: Bài\n---\n\nTrước đó.\n\n{lines}\n\nSau đó.\n", "a.mdx").Paragraphs()
        );

    [Theory]
    [InlineData("import duties rose by a fifth, from ten to twelve")]
    [InlineData("```jsx\nimport { A } from './a'\n\n<Themed dark={a} />\n```")]
    [InlineData("List<String> a")]
    public void Mend_TextAndCode_Stay(string lines) =>
        Assert.Contains(
            lines.Split('\n')[lines.StartsWith('`') ? 1 : 0],
            Reading.Article($"---\ntitle: Bài\n---\n\nTrước đó.\n\n{lines}\n\nSau đó.\n", "a.mdx").Body,
            StringComparison.Ordinal
        );
}
