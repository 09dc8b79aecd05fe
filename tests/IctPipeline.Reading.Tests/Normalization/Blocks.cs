using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Normalization;

/// <summary>Blocks of a small article.</summary>
internal static class Blocks
{
    public const string First = "Chương trình đưa cáp quang tới từng bản vừa bước sang năm thứ ba với hơn chín trăm thôn được kết nối.";
    public const string Second = "Theo chủ nhiệm dự án, phần khó nhất là kéo cáp qua đèo trong mùa mưa, khi đường sạt lở liên tục.";
    public const string Third = "Các hộ dân nói rằng họ dùng mạng nhiều nhất để bán chè, gọi cho con học xa và xem giá nông sản.";

    public static Block Paragraph(string text, bool emphasized = false, double linked = 0) =>
        new(BlockKind.Paragraph, text, Emphasized: emphasized, Linked: linked);

    public static Block Heading(string text, int level = 2) => new(BlockKind.Heading, text, level);

    public static List<Block> Paragraphs(params IEnumerable<string> texts) => texts.Select(text => Paragraph(text)).ToList();

    public static string[] Texts(this IEnumerable<Block> blocks) => blocks.Select(block => block.Text).ToArray();
}
