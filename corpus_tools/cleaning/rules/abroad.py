"""The commonest furniture of German, French, Spanish and Chinese pages."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import NAMES
from corpus_tools.cleaning.rule import Part, Rule, make_rule

_MAX_WORDS = 40

# Chinese is written without spaces, so its patterns say themselves how long a line may be.
_SAYS: tuple[tuple[str, Part, str], ...] = (
    (
        "consent_notice",
        "furniture",
        r"""\b(?:wir|diese\ (?:web)?seite|unsere\ partner)\b.{0,80}\bcookies\b
            |\bcookies\b.{0,80}\b(?:zustimmen|einverstanden|akzeptieren|ihre[nr]?\ einstellungen)\b
            |\b(?:nous|ce\ site|nos\ partenaires)\b.{0,80}\bcookies\b
             |\bcookies\b.{0,60}\baccept(?:er|ez)\b
            |\b(?:utilizamos|usamos|este\ sitio|nuestros\ socios)\b.{0,80}\bcookies\b
            |^.{0,30}(?:我们|本网站|本站).{0,30}cookie.{0,60}$
            |^\W*(?:alle\ akzeptieren|alle\ ablehnen|tout\ (?:accepter|refuser)|aceptar\ (?:todo
             |todas)|rechazar\ (?:todo|todas)|einstellungen\ verwalten|全部接受|接受所有.{0,9}
             |同意并继续)\W*$""",
    ),
    (
        "footer_links",
        "furniture",
        r"""^(?:\W*\b(?:impressum|datenschutz(?:erklärung|hinweise?)?|agb|kontakt
        |nutzungsbedingungen
            |mentions\ légales|politique\ de\ confidentialité|conditions\ d[’']utilisation
             |nous\ contacter
            |plan\ du\ site|aviso\ legal|política\ de\ (?:privacidad|cookies)|contacto
             |quiénes\ somos
            |hilfe|über\ uns|jobs|mediadaten|cookies)\b)+\W*$
            |^\W*(?:关于我们|联系我们|网站地图|隐私(?:政策|声明)|版权声明|广告服务|诚聘英才)(?:\W*\w{4,6}){0,8}\W*$""",
    ),
    (
        "byline",
        "byline",
        rf"""^(?-i:Von|Par|Por|Text|Autor(?:in)?|Auteur|Texte
        |Texto)\s*:?\s(?:{NAMES})\W{{0,2}}$(?<![.!?])
            |^\W*(?:(?:本报|新华社|中新社|央视)?记者|作者|文|撰文|责任编辑|编辑|责编|来源)\s*[:：/／丨|].{{1,30}}$""",
    ),
    (
        "photo_credit",
        "furniture",
        r"""(?:^|[.!?(\[]\s*)(?:foto|bild|quelle|grafik|crédit(?:s)?(?:\ photo)?|imagen|fotografía
        |fuente)
             s?\s*[:/|]|©|^.{0,60}(?:图\s*[:：/]|图片来源|供图|摄影\s*[:：]).{0,30}$
            |^.{0,60}[(（](?:图|摄|新华社.{0,6}摄|资料图).{0,12}[)）]$""",
    ),
    (
        "share_line",
        "furniture",
        r"""^\W*(?:teilen|artikel\ (?:teilen|drucken|merken)|drucken|merken|partager|imprimer
        |envoyer\ par
             .{0,20}|compartir|imprimir|auf\ \w+\ teilen|partager\ sur\ .{0,30}
             |compartir\ en\ .{0,30}|分享(?:到|至)?.{0,12}|打印(?:本页)?|收藏|点赞|转发)\W*$
            |^\W*(?:folgen\ sie\ uns|suivez[- ]nous|síguenos)\b.{0,60}$|^.{0,6}扫码.{0,20}$""",
    ),
    (
        "related_pitch",
        "furniture",
        r"""^\W*(?:lesen\ sie\ (?:auch|mehr|dazu)|(?:mehr\ )?zum\ thema|mehr\ dazu|siehe\ auch
        |auch\ interessant
             |à\ lire\ (?:aussi|également)|lire\ aussi|voir\ aussi|sur\ le\ même\ (?:sujet|thème)
             |en\ savoir\ plus|lea\ también|lee\ también|ver\ también|más\ (?:información
             |sobre\ el\ tema)|te\ puede\ interesar|le\ puede\ interesar|relacionad[oa]s?
             |noticias\ relacionadas)(?:\s*[:：|–-].*|\W*)$
            |^\W*(?:相关(?:阅读|新闻|链接|报道)|延伸阅读|推荐阅读|更多(?:新闻|精彩)|热门推荐|往期回顾)\s*[:：]?.{0,40}$""",
    ),
    (
        "newsletter",
        "furniture",
        r"""^\W*(?:jetzt\ |hier\ )?(?:abonnieren\ sie|newsletter\ abonnieren|jetzt\ (?:abonnieren
        |testen|anmelden)
             |melden\ sie\ sich)\b.{0,120}$|\bunser(?:en|em)?\ (?:\w+-?)?(?:newsletter|app
             |podcast)\b
            |^\W*(?:abonnez[- ]vous|inscrivez[- ]vous|s[’']abonner|je\ m[’']abonne
             |recevez)\b.{0,120}$
            |^\W*(?:suscríb(?:ete|ase)|regístr(?:ate|ese)|recib[ae]|apúnt(?:ate|ese))\b.{0,120}$
            |\b(?:notre|nuestr[ao])\ (?:newsletter|boletín|application|app|infolettre)\b
            |^.{0,20}(?:关注|订阅).{0,20}(?:公众号|微信|客户端|微博).{0,20}$|^.{0,10}下载.{0,15}(?:客户端
             |APP).{0,20}$""",
    ),
    (
        "copyright",
        "furniture",
        r"""\balle\ rechte\ vorbehalten\b|\btous\ droits\ réservés\b
        |\btodos\ los\ derechos\ reservados\b
            |^.{0,60}(?:版权所有|未经.{0,12}(?:授权|许可)|转载.{0,20}(?:注明|授权)|京ICP|网安备).{0,60}$""",
    ),
    (
        "comment_prompt",
        "furniture",
        r"""^\W*(?:\d+\ )?(?:kommentare?|commentaires?|comentarios?)\W*\d*\W*$
            |^\W*(?:kommentar\ (?:schreiben|verfassen)|diskutieren\ sie\ mit.{0,40}
             |schreiben\ sie\ (?:uns|einen).{0,60}|laisser\ un\ commentaire|réagir.{0,30}
             |deja[r]?\ (?:un|tu)\ comentario|déjanos\ .{0,40})\W*$
            |^\W*(?:评论|发表评论|网友评论|我要评论|暂无评论|共\d+条评论|条评论|\d+\W*)(?:.{0,9})$(?<=[论评])""",
    ),
    (
        "menu",
        "furniture",
        r"""^\W*(?:startseite|zum\ (?:inhalt|seitenanfang|hauptmenü).{0,20}|nach\ oben|suche|menü
        |anmelden
             |accueil|aller\ au\ (?:contenu|menu).{0,20}|haut\ de\ page|recherche(?:r)?
             |se\ connecter|inicio|ir\ al\ contenido|buscar|iniciar\ sesión|volver\ arriba|anzeige
             |publicité|publicidad|werbung|首页|返回(?:首页|顶部)|登录|注册|搜索|导航|广告|上一[篇页]|下一[篇页]
             |当前位置.{0,40})\W*$""",
    ),
)

ABROAD_RULES: tuple[Rule, ...] = tuple(
    make_rule(name, pattern, max_words=_MAX_WORDS, part=part) for name, part, pattern in _SAYS
)
