namespace IctPipeline.Core.Articles;

/// <summary>Entity categories by the names that Azure AI Language uses.</summary>
public static class EntityCategories
{
    public const string Person = "Person";
    public const string Organization = "Organization";
    public const string Location = "Location";
    public const string DateTime = "DateTime";
    public const string Quantity = "Quantity";
    public const string Event = "Event";
    public const string Product = "Product";
    public const string PersonType = "PersonType";
    public const string PhoneNumber = "PhoneNumber";
    public const string Email = "Email";
    public const string Url = "URL";
}
