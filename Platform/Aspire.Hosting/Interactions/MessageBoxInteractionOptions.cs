namespace Aspire.Hosting;

/// <summary>How a message box is shown.</summary>
public class MessageBoxInteractionOptions : InteractionOptions
{
    /// <summary>How the message is meant.</summary>
    public MessageIntent? Intent { get; set; }
}
