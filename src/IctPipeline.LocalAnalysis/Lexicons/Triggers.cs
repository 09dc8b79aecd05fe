namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>What a trigger phrase says of the name beside it; a phrase may say several things.</summary>
[Flags]
internal enum Triggers : short
{
    None = 0,

    /// <summary>Starts the name of a body, if written with a capital (<c>Bộ</c>, <c>Cục</c>).</summary>
    OrganizationHeadCapital = 1,

    /// <summary>Starts the name of a body in lower case too (<c>công ty</c>).</summary>
    OrganizationHead = 2,

    /// <summary>Stands inside names of bodies in lower case (<c>xúc tiến</c>).</summary>
    OrganizationInner = 4,

    /// <summary>A person's name follows, in Vietnamese text (<c>ông</c>, <c>Bộ trưởng</c>).</summary>
    PersonTitle = 8,

    /// <summary>A person's name follows, in English text.</summary>
    EnglishTitle = 16,

    /// <summary>Starts the name of a place (<c>tỉnh</c>).</summary>
    PlaceHead = 32,

    /// <summary>Ends the name of a place (<c>River</c>).</summary>
    PlaceTail = 64,

    /// <summary>Ends the name of a body (<c>University</c>).</summary>
    OrganizationTail = 128,

    /// <summary>Starts the name of a body in English (<c>Ministry of</c>).</summary>
    EnglishOrganizationHead = 256,

    /// <summary>A thing's name follows (<c>ứng dụng</c>).</summary>
    ProductHead = 512,

    /// <summary>Starts the name of an event (<c>Diễn đàn</c>).</summary>
    EventHead = 1024,

    /// <summary>Ends the name of an event (<c>Summit</c>).</summary>
    EventTail = 2048,
}
