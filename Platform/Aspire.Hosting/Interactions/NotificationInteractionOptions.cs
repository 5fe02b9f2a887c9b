namespace Aspire.Hosting;

/// <summary>How a notification is shown.</summary>
public class NotificationInteractionOptions : InteractionOptions
{
    /// <summary>How the message is meant.</summary>
    public MessageIntent? Intent { get; set; }

    /// <summary>Text of a link beside the message.</summary>
    public string? LinkText { get; set; }

    /// <summary>Where the link leads.</summary>
    public string? LinkUrl { get; set; }
}
